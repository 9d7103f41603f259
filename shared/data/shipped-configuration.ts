import type { BranchData, ConfigurationContents } from '../domain/configuration.ts';
import { settingOf } from '../domain/rule-checks.ts';
import { BANDS } from './bands.ts';
import { CALENDARS } from './calendars.ts';
import { DEADLINE_RULES } from './deadline-rules.ts';
import { HOTLINES } from './hotlines.ts';
import { LEXICON } from './lexicon.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import { WAIVER_WORDS } from './waiver-words.ts';

/** The version that what is shipped has, of every kind; what an institution sets counts on from here. */
export const SHIPPED_VERSION = 1;

const UNNAMED_BRANCH: BranchData = {
  institution: '',
  name: '',
  complaintPhone: '',
  address: '',
  superiorUnit: '',
  rooms: [],
  openDays: [1, 2, 3, 4, 5],
  openFrom: '09:00',
  openTo: '17:00',
};

/** What is in force before an institution sets anything. Lists, scripts and procedures hold only its own changes. */
export const SHIPPED_CONFIGURATION: ConfigurationContents = {
  settings: DEFAULT_SETTINGS,
  bands: BANDS,
  'deadline-rules': DEADLINE_RULES.map(settingOf),
  calendars: CALENDARS,
  lists: [],
  procedures: [],
  scripts: [],
  lexicon: LEXICON,
  hotlines: HOTLINES,
  'form-templates': [],
  'waiver-words': WAIVER_WORDS,
  departments: [],
  receivers: [],
  branch: UNNAMED_BRANCH,
  'trusted-keys': [],
};
