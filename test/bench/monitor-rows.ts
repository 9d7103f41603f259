import { z } from 'zod';
import { tailKey } from '../../shared/domain/case-index.ts';
import type { BenchDesk } from './bench-desk.ts';
import { atMost, paired, rowOf } from './measure.ts';
import type { Row } from './measure.ts';
import { idsWhere } from './save-rows.ts';

const RUNS = 200;
/** The limit of a hint that is shown while a person types. */
const HINT_MS = 30;

const Phone = z.object({ key: z.string() });

/** The phone of a case of the middle, as somebody types it in a reception. */
function aPhone({ twin }: BenchDesk): string {
  const row = twin.sql.get(
    `SELECT key FROM case_keys WHERE kind = 'phone' AND case_seq >= (SELECT max(seq) - 500 FROM cases) LIMIT 1`,
  );
  return tailKey(Phone.parse(row).key);
}

async function whileTyping(desk: BenchDesk): Promise<Row> {
  const [id] = idsWhere(desk, `status = 'draft'`);
  const phone = aPhone(desk);
  const typed = { phone, altPhone: null, idNo: null, contractNo: null };
  const { times, floors } = await paired(
    RUNS,
    async () => await desk.call('monitor.case', { id, typed }),
    () =>
      desk.twin.sql.all(
        `SELECT * FROM cases WHERE seq IN
          (SELECT case_seq FROM case_keys WHERE kind = 'phone' AND key = ?) LIMIT 20`,
        tailKey(phone),
      ),
  );
  const what = 'earlier cases while a phone is typed (monitor.case)';
  return rowOf(times, { what, floor: floors, limit: atMost.ms(HINT_MS) });
}

async function sameCause(desk: BenchDesk): Promise<Row> {
  const ids = idsWhere(desk, 'reason_code IS NOT NULL AND seq % 37 = 0');
  const id = (round: number) => ids[(round * 7919) % ids.length] ?? ids[0];
  const { times, floors } = await paired(
    RUNS,
    async (round) => await desk.call('monitor.case', { id: id(round), typed: null }),
    (round) =>
      desk.twin.sql.all(
        `SELECT a.id FROM case_arrivals c JOIN case_arrivals a INDEXED BY arrivals_of_cause
           ON a.branch_id = c.branch_id AND a.reason_code = c.reason_code AND a.received_at <= c.received_at
         WHERE c.case_seq = (SELECT seq FROM cases WHERE id = ?) ORDER BY a.received_at DESC LIMIT 50`,
        id(round) ?? '',
      ),
  );
  const what = 'same customer and same cause of a case (monitor.case)';
  return rowOf(times, { what, floor: floors, limit: atMost.ms(HINT_MS) });
}

async function alerts(desk: BenchDesk): Promise<Row> {
  const { times, floors } = await paired(
    RUNS,
    async () => await desk.call('monitor.alerts', {}),
    () =>
      desk.twin.sql.all(
        `SELECT * FROM case_arrivals WHERE received_at >= (SELECT max(substr(received_at, 1, 10)) FROM case_arrivals)`,
      ),
  );
  const what = 'alerts of the branch: week, spikes, six months (monitor.alerts)';
  return rowOf(times, { what, floor: floors, limit: atMost.ms(HINT_MS) });
}

/** The detectors, through the router, against bare selects of what they read. */
export async function monitorRows(desk: BenchDesk): Promise<readonly Row[]> {
  return [await whileTyping(desk), await sameCause(desk), await alerts(desk)];
}
