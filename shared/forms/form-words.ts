import { forms as english } from '../words/en/forms.ts';
import { forms as chinese } from '../words/zh-cn/forms.ts';
import type { FormWord } from '../domain/form-templates.ts';
import { blankRecord } from './blank.ts';
import type { House } from './blank-forms.ts';
import { BLANK_SHEETS, OF_BRANCH, blankFormCodes } from './blank-forms.ts';
import { FORMS } from './catalog.ts';
import { frameOf } from './page.ts';
import type { LabelKey, SignKey } from './paper.ts';
import type { FormCode } from './record.ts';
import type { Wording } from './wording.ts';

/** A house of which nothing is said: only the words of its forms are looked at. */
const NO_HOUSE: House = {
  institution: '',
  branch: { name: '', complaintPhone: '', address: '' },
  staffName: () => '',
  roleName: () => '',
  entryName: (_list, code) => code,
  bands: [],
  hotlines: [],
  reviewDays: 0,
  bilingual: false,
  templates: [],
};

/** What a form of a case asks words for, found by writing it blank in every copy and sheet. */
function askedBy(code: FormCode): readonly FormWord[] {
  const asked = new Map<string, FormWord>();
  const wording: Wording = (key, zh, en) => {
    if (!asked.has(key)) asked.set(key, { code: key, zh, en });
    return { zh, en };
  };
  for (const sheet of BLANK_SHEETS[code] ?? [null]) {
    for (const copy of FORMS[code].copies) {
      const record = {
        ...blankRecord({ ...NO_HOUSE, copy, sheet, subjectId: null }),
        wording,
      };
      frameOf(code, record);
      FORMS[code].body(record);
    }
  }
  return [...asked.values()];
}

const BRANCH_LABELS = {
  bulletin: [
    'period',
    'receivedCount',
    'closedCount',
    'overdueCount',
    'openCount',
    'madeBy',
    'issuedBy',
  ],
  'purge-list': [
    'purgedAt',
    'caseCount',
    'fileCount',
    'purgedCases',
    'number',
    'caseNo',
    'expired',
    'keptGround',
  ],
  penalty: [
    'penaltyNo',
    'caseNo',
    'penaltyUnit',
    'penaltyFact',
    'penaltyRule',
    'penaltyOverdue',
    'penaltyAmount',
    'penaltyIssued',
  ],
} as const satisfies Record<string, readonly LabelKey[]>;

const BRANCH_SIGNS = {
  bulletin: ['madeBy', 'issuedByManager'],
  'purge-list': ['purgeFirst', 'purgeSecond'],
  penalty: ['penaltyIssuer', 'penaltyReceipt'],
} as const satisfies Record<string, readonly SignKey[]>;

function ofBranch(name: keyof typeof BRANCH_LABELS): readonly FormWord[] {
  return [
    {
      code: `title.${name}`,
      zh: chinese.branchTitle[name],
      en: english.branchTitle[name],
    },
    ...BRANCH_LABELS[name].map((key) => ({
      code: `label.${key}`,
      zh: chinese.label[key],
      en: english.label[key],
    })),
    ...BRANCH_SIGNS[name].map((key) => ({
      code: `sign.${key}`,
      zh: chinese.sign[key],
      en: english.sign[key],
    })),
  ];
}

const known = new Map<string, readonly FormWord[]>();

/** The titles and labels of this form as they are shipped, in the order of the sheet; none for a code that is none. */
export function formWordsOf(form: string): readonly FormWord[] {
  const found = known.get(form) ?? wordsIn(form);
  known.set(form, found);
  return found;
}

function wordsIn(form: string): readonly FormWord[] {
  const code = blankFormCodes().find((one) => one === form);
  const own = code === undefined ? [] : askedBy(code);
  const branch = OF_BRANCH.filter((one) => one.form === form).flatMap(({ name }) => ofBranch(name));
  const asked = new Set(own.map((word) => word.code));
  return [...own, ...branch.filter((word) => !asked.has(word.code))];
}

/** The forms whose words can be changed, in the order of their codes. */
export function wordedForms(): readonly string[] {
  return [...new Set([...blankFormCodes(), ...OF_BRANCH.map(({ form }) => form)])].toSorted(
    (a, b) => a.localeCompare(b),
  );
}
