import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../shared/domain/refusals.ts';
import { useSetLanguage } from '../../api/language.ts';
import { useSession } from '../../api/session.tsx';
import type { Status } from '../../api/session.tsx';
import { useAct } from '../../api/use-channel.ts';
import { GateScreen } from '../../ui/gate-screen.tsx';
import { PlainButton } from '../../ui/plain-button.tsx';
import { useFirstWords } from '../../ui/use-language.ts';

type WayOut = 'salvage' | 'restore' | 'takeKey';

/** What helps against which trouble, besides putting right what is wrong outside and trying again. */
const WAYS_OUT: Partial<Record<Refusal, readonly WayOut[]>> = {
  'vault-missing': ['takeKey', 'restore'],
  'vault-damaged': ['takeKey', 'restore'],
  'database-missing': ['restore'],
  'database-empty': ['restore'],
  'database-foreign': ['restore'],
  'database-damaged': ['restore', 'salvage'],
  'database-truncated': ['restore', 'salvage'],
  'journal-damaged': ['restore', 'salvage'],
  'damage-found': ['restore', 'salvage'],
};

type ProblemScreenProps = {
  readonly status: Status;
  /** Where each way out leads; one that leads nowhere is not offered. */
  readonly onWayOut: Partial<Record<WayOut, () => void>>;
};

function isKeyOf<T extends object>(table: T, key: string): key is keyof T & string {
  return Object.hasOwn(table, key);
}

/** The data folder cannot be opened: what is wrong, what to do, and that nothing is lost by it. Never a fresh start. */
export function ProblemScreen({ status, onWayOut }: ProblemScreenProps) {
  const { t } = useTranslation();
  const setLanguage = useSetLanguage();
  const { refusals, pages } = useFirstWords();
  const { take, refresh } = useSession();
  const { run, busy } = useAct('session.look-again');
  const code = status.problem ?? 'internal';
  const { title, wayOut } = pages.problem;
  const lookAgain = async (): Promise<void> => {
    const answer = await run({});
    if (answer.ok) take(answer.value);
    else refresh();
  };
  return (
    <GateScreen onLanguage={setLanguage} title={isKeyOf(title, code) ? title[code] : title.other}>
      <div className="stack" role="alert" data-refusal={code}>
        <p>
          <strong>{refusals[code]}</strong>
        </p>
        <p>{isKeyOf(wayOut, code) ? wayOut[code] : wayOut.other}</p>
        <p className="note">{t('pages.problem.folder', { folder: status.dataFolder })}</p>
        <p className="note">
          {code === 'damage-found' ? t('pages.problem.kept') : t('pages.problem.untouched')}
        </p>
        <PlainButton kind="primary" busy={busy} onClick={() => void lookAgain()}>
          {t('pages.problem.again')}
        </PlainButton>
        {(WAYS_OUT[code] ?? []).map((way) => {
          const go = onWayOut[way];
          return go === undefined ? null : (
            <PlainButton key={way} kind="link" onClick={go}>
              {t(`pages.problem.${way}`)}
            </PlainButton>
          );
        })}
      </div>
    </GateScreen>
  );
}
