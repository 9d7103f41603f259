import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLink } from '../../electron/link/link.ts';
import { CONFIGURATION_KINDS } from '../../shared/domain/configuration.ts';
import { mask } from '../../shared/domain/masking.ts';
import { REFUSALS } from '../../shared/domain/refusals.ts';
import { indexText, matchExpression, searchedWords } from '../../shared/domain/search-terms.ts';
import { verifyCodesIn } from '../../shared/domain/verify-code.ts';
import { waiverHits } from '../../shared/domain/waiver.ts';
import { WAIVER_WORDS } from '../../shared/data/waiver-words.ts';
import type { Chance } from '../bench/chance.ts';
import { aFuzzDesk } from './desk.ts';
import type { Caller, FuzzDesk } from './desk.ts';
import { mutated } from './from-schema.ts';
import { garbage, hostileText, spoiled } from './hostile.ts';
import type { Bench, Target, Tried } from './runner.ts';

const KNOWN_CODES: ReadonlySet<string> = new Set(REFUSALS);

function callerOf(role: string, { callers }: FuzzDesk): Caller {
  return callers.find((one) => one?.visit.me.staffNo === role && !one.mustSetPassword) ?? null;
}

type Call = { readonly name: string; readonly payload: unknown; readonly caller: Caller };

async function called({ program }: FuzzDesk, { name, payload, caller }: Call): Promise<Tried> {
  const answer = await program.router.answer(name, payload, caller);
  const codes = answer.ok ? [] : answer.failure.codes;
  const wrong = codes.filter((code) => code === 'internal' || !KNOWN_CODES.has(code));
  return { what: name, taken: answer.ok, wrong: wrong.map((code) => `refused as ${code}`) };
}

async function atDesk(one: (chance: Chance, desk: FuzzDesk) => Promise<Tried>): Promise<Bench> {
  const desk = await aFuzzDesk();
  return {
    one: async (chance) => await one(chance, desk),
    inspect: desk.inspect,
    close: desk.close,
  };
}

/** Tables and lists of an institution, changed anywhere inside. */
const CONFIGURATION: Target = {
  name: 'configuration contents',
  batch: 300,
  open: async () =>
    await atDesk(async (chance, desk) => {
      const kind = CONFIGURATION_KINDS[chance.whole(0, CONFIGURATION_KINDS.length - 1)] ?? 'bands';
      const contents = desk.program.door.office()?.configuration().contents[kind];
      const content = mutated(contents, chance);
      const name = chance.percent(70) ? 'configuration.preview' : 'configuration.propose';
      const base = name === 'configuration.propose' ? { base: 1, reason: hostileText(chance) } : {};
      const payload = { kind, content, ...base };
      return await called(desk, { name, payload, caller: callerOf('admin', desk) });
    }),
};

const PACKAGE = {
  format: 'ansu-configuration',
  formatVersion: 1,
  program: '0.1.0',
  institution: '示例银行',
  exportedAt: '2026-03-11T09:00:00',
  publicKey: 'AAAA',
  parts: { bands: { version: 1, content: [] } },
  signature: 'AAAA',
};
const RESULT =
  '批次号,序号,案件编号,金额,结果,失败原因,凭证号,付款时间\nPB-0101-20260311-01,1,TS-1,100.00,成功,,V1,2026-03-11\n';
const YEAR = '日期,类型,说明\n2027-01-01,节假日,元旦\n2027-01-02,工作日,\n';

/** Files handed to the desk: packages of configuration, answers of the payment system, calendars. */
const FILES: Target = {
  name: 'files at the desk',
  batch: 3000,
  open: async () =>
    await atDesk(async (chance, desk) => {
      const kind = chance.whole(0, 2);
      const text = [JSON.stringify(mutated(PACKAGE, chance)) ?? '', RESULT, YEAR][kind] ?? '';
      const path = join(desk.folder, `chosen-${String(kind)}`);
      writeFileSync(path, chance.percent(70) ? spoiled(Buffer.from(text), chance) : text);
      const ticket = desk.stage(path, 'file');
      const name = ['configuration.import', 'payouts.import', 'configuration.calendar-file'][kind];
      const caller = callerOf(kind === 1 ? 'finance' : 'admin', desk);
      return await called(desk, { name: name ?? '', payload: { ticket }, caller });
    }),
};

/** What people look for in the ledger. */
const SEARCHES: Target = {
  name: 'searches',
  batch: 5000,
  open: async () =>
    await atDesk(async (chance, desk) => {
      const search = hostileText(chance).slice(0, 100);
      const caller = callerOf('branchManager', desk);
      if (chance.percent(1)) {
        const complainant = { name: hostileText(chance).slice(0, 50) };
        const input = { narrative: hostileText(chance), complainant };
        return await called(desk, { name: 'cases.open', payload: { input }, caller });
      }
      const cursor = chance.percent(80) ? null : hostileText(chance);
      const payload = { filter: {}, search, cursor, size: 20 };
      return await called(desk, { name: 'cases.list', payload, caller });
    }),
};

function textTried(chance: Chance): Tried {
  const text = hostileText(chance) + hostileText(chance);
  const masked = (['name', 'phone', 'id', 'last4', 'address', 'mail', 'scan', 'hide'] as const).map(
    (kind) => mask(kind, text),
  );
  const codes = verifyCodesIn(text);
  matchExpression(text);
  indexText(text);
  searchedWords(text);
  waiverHits(text, WAIVER_WORDS);
  const whole = masked.every((one) => typeof one === 'string');
  return { what: 'texts', taken: codes.length > 0, wrong: whole ? [] : ['a mask that is no text'] };
}

/** Masks, search terms, waiver words and verification codes over the same text. */
const TEXTS: Target = {
  name: 'texts and codes',
  batch: 50_000,
  open: async () =>
    await Promise.resolve({ one: textTried, inspect: () => [], close: () => undefined }),
};

const FRAMES: readonly object[] = [
  { kind: 'call', id: 1, name: 'echo', input: { a: 1 } },
  { kind: 'reply', id: 1, value: null },
  { kind: 'failure', id: 1, reason: 'x' },
  { kind: 'event', name: 'locked', data: {} },
];

/** Messages between the processes: sound frames changed anywhere, and anything else. */
const LINK: Target = {
  name: 'link frames',
  batch: 20_000,
  open: async () => {
    let receive: (message: unknown) => void = () => undefined;
    const link = createLink({
      post: () => undefined,
      listen: (listener) => {
        receive = listener;
      },
    });
    link.answer('echo', async (input) => await Promise.resolve(input));
    link.listen(() => undefined);
    return await Promise.resolve({
      one: async (chance: Chance): Promise<Tried> => {
        const frame = FRAMES[chance.whole(0, FRAMES.length - 1)];
        receive(chance.percent(70) ? mutated(frame, chance) : garbage(chance));
        await Promise.resolve();
        return { what: 'frame', taken: true, wrong: [] };
      },
      inspect: () => [],
      close: () => undefined,
    });
  },
};

export const DESK_TARGETS: readonly Target[] = [CONFIGURATION, FILES, SEARCHES, TEXTS, LINK];
