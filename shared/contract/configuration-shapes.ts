import { z } from 'zod';
import { DEFAULT_SETTINGS } from '../data/settings.ts';
import { isDay } from '../domain/day.ts';
import type { Day } from '../domain/day.ts';
import { FIRST_YEAR, LAST_YEAR } from '../domain/calendar-checks.ts';
import { ENTRY_CODE, ENTRY_TEXT, SENTENCE_TEXT } from '../domain/configuration.ts';
import type { ConfigurationContents, ConfigurationKind } from '../domain/configuration.ts';
import { LABEL_TEXT } from '../domain/form-templates.ts';
import { isDeadlineId } from '../domain/deadline-rule.ts';
import type { DeadlineId } from '../domain/deadline-rule.ts';
import { isListName } from '../domain/list-names.ts';
import type { ListName } from '../domain/list-names.ts';
import { isFen } from '../domain/money.ts';
import type { Fen } from '../domain/money.ts';
import { isRole } from '../domain/roles.ts';
import type { RoleId } from '../domain/roles.ts';
import { LexiconTermShape } from './lexicon-shape.ts';
import { ProcedureShape } from './procedure-shape.ts';
import { SETTING_SHAPES } from './setting-shapes.ts';
import { StaffIdShape } from './views.ts';

/** A message is a code of CONFIGURATION_FAULTS; what has none is `wrong-shape`. */
const Text = z.string().trim().min(1, 'text-missing').max(ENTRY_TEXT);
const Long = z.string().trim().min(1, 'text-missing').max(SENTENCE_TEXT);
const Code = z
  .string()
  .max(ENTRY_CODE)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}-]*$/u);
const Time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u);
const Amount = z.custom<Fen>(isFen, 'amount-invalid');
const Bilingual = z.strictObject({ zh: Text, en: Text });
const Length = z.int().min(0).max(36_500);

function many<T extends z.ZodType>(one: T, most = 500): z.ZodReadonly<z.ZodArray<T>> {
  return z.array(one).max(most, 'too-many').readonly();
}

const BandShape = z.strictObject({
  id: Code,
  aboveFen: Amount,
  upToFen: Amount.nullable(),
  level: z.enum(['channel', 'branchCompany', 'headOffice']),
  chain: many(z.custom<RoleId>(isRole, 'role-unknown'), 20),
});

const RuleShape = z.strictObject({
  id: z.custom<DeadlineId>(isDeadlineId, 'rule-unknown'),
  on: z.boolean(),
  length: z.union([
    Length,
    z.strictObject({ byLevel: z.strictObject({ G1: Length, G2: Length, G3: Length }) }),
    z.null(),
  ]),
  target: Length.nullable(),
});

const YearShape = z.strictObject({
  year: z.int().min(FIRST_YEAR, 'year-out-of-range').max(LAST_YEAR, 'year-out-of-range'),
  version: z.string().max(20),
  days: many(
    z.strictObject({
      day: z.custom<Day>(isDay, 'day-impossible'),
      type: z.enum(['holiday', 'makeup']),
      note: z.string().max(40),
    }),
    400,
  ),
});

const ListShape = z.strictObject({
  list: z.custom<ListName>(isListName),
  code: Code,
  zh: Text,
  en: Text,
  group: z.string().max(60).nullable(),
  jrtCode: z.string().max(20).nullable(),
  active: z.boolean(),
});

const ScriptShape = z.strictObject({
  code: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,29}$/u),
  kind: z.string().max(20),
  scene: z.string().max(20),
  zh: Long,
  en: Long,
  active: z.boolean(),
});

const HotlineShape = z.strictObject({
  code: Code,
  name: Bilingual,
  number: z
    .string()
    .regex(/^[\d\-+() ]{3,20}$/u, 'value-not-allowed')
    .nullable(),
  scope: Bilingual,
  note: Bilingual.nullable(),
  active: z.boolean(),
});

const TemplateShape = z.strictObject({
  code: Code,
  version: z.int().min(0).max(1_000_000),
  words: many(
    z.strictObject({
      code: z.string().regex(/^[a-zA-Z][a-zA-Z.-]{0,60}$/u),
      zh: z.string().trim().min(1, 'text-missing').max(LABEL_TEXT),
      en: z.string().trim().max(LABEL_TEXT),
    }),
    200,
  ),
});

const BranchShape = z.strictObject({
  institution: Text,
  name: Text,
  complaintPhone: z.string().trim().max(40),
  address: z.string().trim().max(200),
  superiorUnit: z.string().trim().max(200),
  rooms: many(Code, 30),
  openDays: many(z.int().min(0).max(6), 7),
  openFrom: Time,
  openTo: Time,
});

/** The whole of an Ed25519 public key as SPKI in DER: a fixed head and 32 bytes. */
const KEY = /^MCowBQYDK2VwAyEA[A-Za-z0-9+/]{43}=$/u;

/** What is not said of the settings is as shipped: an older package knows fewer of them. */
const SettingsShape = z.preprocess(
  (value) =>
    typeof value === 'object' && value !== null ? { ...DEFAULT_SETTINGS, ...value } : value,
  z.strictObject(SETTING_SHAPES),
);

/** The shape of each kind's content, as it is stored, sent and imported. */
export const CONFIGURATION_SHAPES: {
  readonly [K in ConfigurationKind]: z.ZodType<ConfigurationContents[K]>;
} = {
  settings: SettingsShape,
  bands: many(BandShape, 20),
  'deadline-rules': many(RuleShape, 60),
  calendars: many(YearShape, 80),
  lists: many(ListShape, 2000),
  procedures: many(ProcedureShape, 60),
  scripts: many(ScriptShape, 2000),
  lexicon: many(LexiconTermShape, 2000),
  hotlines: many(HotlineShape, 100),
  'form-templates': many(TemplateShape, 40),
  'waiver-words': many(Text, 200),
  departments: many(z.strictObject({ code: Code, name: Text, active: z.boolean() }), 200),
  receivers: many(
    z.strictObject({ dept: Text, receiverId: StaffIdShape, deputyId: StaffIdShape.nullable() }),
    200,
  ),
  branch: BranchShape,
  'trusted-keys': many(
    z.strictObject({ name: Text, publicKey: z.string().regex(KEY, 'key-invalid') }),
    50,
  ),
};
