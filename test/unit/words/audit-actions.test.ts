import { expect, test } from 'vitest';
import { ACTION_NAMES } from '../../../shared/domain/actions.ts';
import { BRANCH_EFFECTS, BRANCH_RECORDS } from '../../../shared/domain/branch-records.ts';
import { EFFECT_KINDS } from '../../../shared/domain/case.ts';
import { audit } from '../../../shared/words/zh-cn/audit.ts';
import { caseWords } from '../../../shared/words/zh-cn/case.ts';
import { codeOf, filesBelow, isCode } from '../../support/sources.ts';

const CODE = [...filesBelow('electron/services'), ...filesBelow('electron/storage')]
  .filter(isCode)
  .map(codeOf);

/** Every literal that stands where an action of the trail is named. */
function named(text: string): readonly string[] {
  const places = [
    ...text.matchAll(/\baction(?::| =)(?<said>[^;,}\n]*(?:\n\s+[?:][^;,}\n]*)*)/gu),
    ...text.matchAll(/\bnote(?:Visit|Backup|Vault)?\((?<said>[^)]*)\)/gu),
    ...text.matchAll(/\bchange\(\s*on,(?<said>[^,]*),/gu),
  ];
  return places.flatMap(({ groups }) =>
    [...(groups?.['said'] ?? '').matchAll(/'(?<code>[a-z]+(?:-[a-z]+)+)'/gu)].map(
      (found) => found.groups?.['code'] ?? '',
    ),
  );
}

const KNOWN = new Set([...Object.keys(audit.actions), ...Object.keys(caseWords.acts)]);

test('every action that the program writes into the audit trail has words', () => {
  const written = new Set(CODE.flatMap(named));
  expect(written.size).toBeGreaterThan(40);
  expect([...written].filter((code) => !KNOWN.has(code))).toEqual([]);
});

test('every act on a case and every effect of a missed date has words', () => {
  const effects = [...EFFECT_KINDS, ...BRANCH_EFFECTS].map((effect) => `due-${effect}`);
  expect([...ACTION_NAMES, ...effects].filter((code) => !KNOWN.has(code))).toEqual([]);
});

test('everything that a line of the trail can be about has words', () => {
  const entities = CODE.flatMap((text) =>
    [...text.matchAll(/\b(?:entity:|entity =|ENTITY =) '(?<code>[a-z-]+)'/gu)].map(
      ({ groups }) => groups?.['code'] ?? '',
    ),
  );
  const known = new Set(Object.keys(audit.entities));
  const all = [...new Set(entities), ...Object.keys(BRANCH_RECORDS)];
  expect(all.filter((code) => !known.has(code))).toEqual([]);
});
