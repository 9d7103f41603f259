import type { CaseView } from '../../shared/contract/views.ts';
import type { Response } from '../../shared/contract/api.ts';
import { answered } from './desk-at-work.ts';
import type { Desk } from './desk-at-work.ts';

const FACTS = {
  source: 'S02',
  zone: 'Z3',
  bizCategory: 'B09',
  statedCause: '收费没有先说',
  requestTypes: ['Q01'],
  narrative: '客户办完汇款才知道扣了手续费，要求退还。',
};

/** A complaint by letter, opened by whoever is signed in. */
export async function openCase(desk: Desk, more: object = {}): Promise<CaseView> {
  const complainant = { name: '纪安宁', phone: '13900002468', noticeGivenAt: desk.clock.now };
  return await answered(desk, 'cases.open', { input: { ...FACTS, complainant, ...more } });
}

type Acted = Response<'case.edit-case'>;

/** One act through its channel on the case as it was last seen. */
export async function actOn(
  desk: Desk,
  { case: { id, rev } }: CaseView,
  act: `case.${string}`,
  input: object = {},
): Promise<Acted> {
  const answer = await desk.ask(act, { id, revision: rev, input });
  if (!answer.ok) throw new Error(`${act} is refused: ${answer.failure.codes.join(' ')}`);
  return await answered(desk, 'cases.view', { id });
}

/** Opened and registered by whoever is signed in. */
export async function registerCase(desk: Desk, more: object = {}): Promise<CaseView> {
  return await actOn(desk, await openCase(desk, more), 'case.register');
}
