import type { FigureCall } from './case-figure-items.ts';
import { isIn } from './report-frame.ts';
import { content, listOf } from './report.ts';
import type { Report } from './report.ts';
import { entry, term } from './report-table.ts';
import type { Label, ReportRow } from './report-table.ts';
import { count, number, shareOf } from './report-tally.ts';
import type { Counts, Tally } from './report-tally.ts';

/** 基本满意 and above (list SA). */
const SATISFIED_FROM = 3;
/** So that the lowest score stands first in a list that puts the largest value first. */
const HIGHEST_SCORE = 10;

function takeCall(key: string, call: FigureCall, tally: Tally, seq: number): void {
  tally.mark(`${key}.due`, seq);
  if (!call.reached) return;
  tally.mark(`${key}.reached`, seq);
  if (call.satisfaction !== null && call.satisfaction >= SATISFIED_FROM) {
    tally.mark(`${key}.satisfied`, seq);
  }
  if (call.score !== null) tally.weigh(`${key}.score`, seq, call.score);
}

function rowOf(counts: Counts, key: string, label: Label): ReportRow {
  return {
    label,
    cells: [
      count(counts, `${key}.due`),
      count(counts, `${key}.reached`),
      shareOf(counts, `${key}.reached`, `${key}.due`),
      count(counts, `${key}.satisfied`),
      shareOf(counts, `${key}.satisfied`, `${key}.reached`),
      number(counts.mean(`${key}.score`), 'score', `${key}.score`),
    ],
  };
}

/** R9 回访满意度: the calls due in the period, whenever the case came in; a case counts once for each call. */
export const CALL_BACKS: Report = {
  take: ({ row }, tally, { period, limits }) => {
    for (const call of row.items.calls) {
      if (!isIn(period, call.dueAt)) continue;
      takeCall('all', call, tally, row.seq);
      takeCall(`k.${call.kind}`, call, tally, row.seq);
      if (call.reached && call.score !== null && call.score <= limits.lowScore) {
        tally.weigh('#low', row.seq, HIGHEST_SCORE - call.score);
      }
    }
  },
  content: (counts) => {
    const kinds = counts.under('k.').filter((key) => key.endsWith('.due'));
    return content(
      [
        {
          name: 'satisfaction',
          head: 'kind',
          columns: [
            term('due'),
            term('reached'),
            term('reachedRate'),
            term('satisfied'),
            term('satisfiedRate'),
            term('meanScore'),
          ],
          rows: [
            ...kinds.map((key) => {
              const kind = key.slice(0, -'.due'.length);
              return rowOf(counts, `k.${kind}`, entry('followUpKind', kind));
            }),
            rowOf(counts, 'all', term('total')),
          ],
        },
      ],
      [
        listOf(
          counts,
          'low',
          { name: 'lowScores', columns: ['caseNo', 'score', 'handler'] },
          (value) => [number(HIGHEST_SCORE - value, 'score')],
        ),
      ],
    );
  },
};
