import { expect, test } from 'vitest';
import { DATA_REQUEST } from '../../../shared/domain/branch-records.ts';
import { answeredRequest } from '../../../shared/domain/data-requests.ts';
import { moment } from '../../../shared/domain/day.ts';
import { fill } from '../../../shared/domain/fields.ts';
import { PEOPLE } from '../../support/branch-world.ts';

const AT = moment('2026-03-11T10:00:00');
const REQUEST = fill(DATA_REQUEST, {
  kind: 'copy',
  request: '要一份处理单的复印件',
  receivedBy: PEOPLE.lin.id,
  receivedAt: AT,
});
const WORLD = { now: moment('2026-03-12T09:00:00'), me: PEOPLE.gu.id };

test('a request is answered in words, once', () => {
  expect(answeredRequest(REQUEST, ' ', WORLD)).toMatchObject({ failure: ['reply-missing'] });
  const answered = answeredRequest(REQUEST, '已当面交付', WORLD);
  if (!answered.ok) throw new Error('refused');
  expect(answered.value).toMatchObject({ answeredBy: 'gu', answeredAt: WORLD.now });
  expect(answeredRequest(answered.value, '又一次', WORLD)).toMatchObject({
    failure: ['transition-not-possible'],
  });
});
