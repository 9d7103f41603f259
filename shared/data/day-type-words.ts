import type { DayTypeWords } from '../domain/calendar-import.ts';

/** How files write the types of day; the first word is the one written out. */
export const DAY_TYPE_WORDS: DayTypeWords = {
  workday: ['工作日', '上班'],
  weekend: ['周末', '休息日'],
  holiday: ['节假日', '放假', '休'],
  makeup: ['调休上班', '调休', '补班'],
};
