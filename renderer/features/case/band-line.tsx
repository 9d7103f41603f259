import { useTranslation } from 'react-i18next';
import { bandFor } from '../../../shared/domain/approval.ts';
import { fen, formatYuan, isFen, NO_MONEY } from '../../../shared/domain/money.ts';
import type { Fen } from '../../../shared/domain/money.ts';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { useWords } from '../../ui/use-words.ts';
import type { ActInput } from './act-form-parts.ts';

/** What linked cases and earlier rounds already cost: it counts towards the band whatever is chosen now. */
function costSoFar(companyCost: Fen, bandAmount: Fen): number {
  return bandAmount - companyCost;
}

/** The band and who signs, while the amount is typed: as if this option alone were chosen. */
export function BandLine({ input }: { readonly input: ActInput }) {
  const { t } = useTranslation();
  const { roles } = useWords();
  const { view, book } = useCaseScreen();
  const cost = input['companyCost'];
  if (!isFen(cost)) return <p className="note band-line">{t('case.band.noCost')}</p>;
  if (cost === NO_MONEY) return <p className="note band-line">{t('case.band.none')}</p>;
  const whole = cost + costSoFar(view.money.companyCost, view.money.bandAmount);
  const amount = isFen(whole) ? whole : fen(0);
  const band = bandFor(amount, book.bands);
  if (band === null) return null;
  const signers = band.chain.map((role) => roles.names[role]).join(t('case.band.arrow'));
  return (
    <output className="band-line" data-band={band.id}>
      <strong>{t('case.band.is', { band: band.id, amount: formatYuan(amount) })}</strong>
      <span>
        {band.chain.length === 1
          ? t('case.notes.single', { role: signers })
          : t('case.band.chain', { chain: signers })}
      </span>
    </output>
  );
}
