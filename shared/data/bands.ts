import { fen } from '../domain/money.ts';
import type { Band } from '../domain/rule-book.ts';

/** The shipped approval bands (rules 6): an editable default. */
export const BANDS: readonly Band[] = [
  { id: 'B1', aboveFen: fen(0), upToFen: fen(200_000), level: 'channel', chain: ['channelHead'] },
  {
    id: 'B2',
    aboveFen: fen(200_000),
    upToFen: fen(1_000_000),
    level: 'branchCompany',
    chain: ['channelHead', 'opsDirector'],
  },
  {
    id: 'B3',
    aboveFen: fen(1_000_000),
    upToFen: fen(5_000_000),
    level: 'headOffice',
    chain: ['channelHead', 'opsDirector', 'cfo'],
  },
  {
    id: 'B4',
    aboveFen: fen(5_000_000),
    upToFen: fen(50_000_000),
    level: 'headOffice',
    chain: ['channelHead', 'opsDirector', 'cfo', 'generalManager', 'chiefActuary'],
  },
  {
    id: 'B5',
    aboveFen: fen(50_000_000),
    upToFen: null,
    level: 'headOffice',
    chain: ['channelHead', 'opsDirector', 'cfo', 'generalManager', 'chiefActuary', 'board'],
  },
];
