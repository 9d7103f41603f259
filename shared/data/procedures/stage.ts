import type { Procedure, Stage } from '../../domain/procedure.ts';

type Said = readonly [zh: string, en: string];
type StageData = Pick<Stage, 'actors'> & Partial<Omit<Stage, 'code' | 'zh' | 'en' | 'work'>>;

/** One stage; what is not named is empty. Without `next` it is a last one. */
export function stage(code: string, [zh, en]: Said, work: Said, data: StageData): Stage {
  return {
    code,
    zh,
    en,
    work: { zh: work[0], en: work[1] },
    states: [],
    when: [],
    fields: [],
    doneBy: [],
    doneIf: [],
    interrupts: false,
    forms: [],
    notices: [],
    deadlines: [],
    transitions: [],
    refusals: [],
    guards: [],
    next: [],
    back: null,
    ...data,
  };
}

/** What insurance sold through the bank adds, whatever the procedure of the case. */
const INSURANCE: Procedure['insurance'] = {
  fields: ['insCauseCodes', 'thirdPartyName', 'thirdPartyCoop', 'agreedBy'],
  factChecksFirst: ['FC05', 'FC06', 'FC07'],
  evidence: ['EV01', 'EV02'],
  options: ['O10', 'O11', 'O12'],
};

const NO_INSURANCE: Procedure['insurance'] = {
  fields: [],
  factChecksFirst: [],
  evidence: [],
  options: [],
};

type ProcedureData = Pick<Procedure, 'id' | 'zh' | 'en' | 'stages'> & Partial<Procedure>;

/** A procedure as shipped, in its first version; a procedure of cases unless said otherwise. */
export function procedure(data: ProcedureData): Procedure {
  return {
    version: 1,
    kind: 'case',
    entry: null,
    insurance: data.kind === undefined ? INSURANCE : NO_INSURANCE,
    rulesOff: [],
    claimWhen: [],
    rulesOn: [],
    keptBy: ['D32'],
    transferFrom: 'handOver',
    resolvedBy: 'decision',
    switches: {},
    active: true,
    ...data,
  };
}
