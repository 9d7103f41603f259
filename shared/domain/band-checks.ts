import { problem } from './configuration.ts';
import type { ConfigurationProblem } from './configuration.ts';
import { plainYuan } from './money.ts';
import type { Band } from './rule-book.ts';
import { APPROVERS } from './roles.ts';

/** The only role whose single signature counts (permission row 15). */
const SINGLE_SIGNER = 'channelHead';

/** Where one band meets the one below it: each amount belongs to exactly one band. */
function seamFaults(band: Band, below: Band | undefined): readonly ConfigurationProblem[] {
  const place = `${band.id}.aboveFen`;
  const from = plainYuan(band.aboveFen);
  if (below === undefined) return band.aboveFen === 0 ? [] : [problem('band-first', place, from)];
  if (below.upToFen === null || band.aboveFen < below.upToFen) {
    return [problem('band-overlap', place, from)];
  }
  return band.aboveFen > below.upToFen ? [problem('band-gap', place, from)] : [];
}

function widthFaults({ id, aboveFen, upToFen }: Band): readonly ConfigurationProblem[] {
  return upToFen !== null && upToFen <= aboveFen
    ? [problem('band-empty', `${id}.upToFen`, plainYuan(upToFen))]
    : [];
}

function chainFaults(
  { id, chain }: Band,
  below: Band | undefined,
): readonly ConfigurationProblem[] {
  const place = `${id}.chain`;
  const [first] = chain;
  if (first === undefined) return [problem('chain-empty', place)];
  const twice = chain.filter((role, index) => chain.indexOf(role) !== index);
  const unable = chain.filter((role) => !APPROVERS.includes(role));
  const alone = chain.length === 1 && first !== SINGLE_SIGNER && unable.length === 0;
  const shorter = below !== undefined && chain.length < below.chain.length;
  return [
    ...twice.map((role) => problem('role-twice', place, role)),
    ...unable.map((role) => problem('role-cannot-sign', place, role)),
    ...(alone ? [problem('single-signature-role', place, first)] : []),
    ...(shorter ? [problem('chain-shorter', place, chain.length)] : []),
  ];
}

/** What keeps approval bands from being used: every positive amount belongs to exactly one, and someone can sign it. */
export function bandProblems(bands: readonly Band[]): readonly ConfigurationProblem[] {
  const last = bands.at(-1);
  if (last === undefined) return [problem('nothing-left', 'bands')];
  const ids = bands.map(({ id }) => id);
  return [
    ...ids
      .filter((id, index) => ids.indexOf(id) !== index)
      .map((id) => problem('code-twice', id, id)),
    ...bands.flatMap((band, index) => [
      ...seamFaults(band, bands[index - 1]),
      ...widthFaults(band),
      ...chainFaults(band, bands[index - 1]),
    ]),
    ...(last.upToFen === null
      ? []
      : [problem('band-open-end', `${last.id}.upToFen`, plainYuan(last.upToFen))]),
  ];
}
