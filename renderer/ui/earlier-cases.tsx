import { Button, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { EarlierCase, MonitorView } from '../../shared/contract/monitor.ts';
import type { CaseId } from '../../shared/domain/ids.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';
import { isRefused } from './case-codes.ts';
import { HintedCaseLine } from './hinted-case.tsx';
import { Panel } from './panel.tsx';
import { RefusalList } from './refusal-list.tsx';
import { useWords } from './use-words.ts';
import './hints.css';

/** 重点关注: shown to those who see internal judgements, and to nobody else. */
function WatchedTag() {
  const { t } = useTranslation();
  return (
    <Tag color="warning" title={t('monitor.watchedNote')}>
      {t('monitor.watched')}
    </Tag>
  );
}

/** The flag of a customer without earlier cases: a sensitivity tag is reason enough. */
function WatchedLine() {
  const { t } = useTranslation();
  return (
    <p className="hint-watched">
      <WatchedTag />
      <span className="note">{t('monitor.watchedNote')}</span>
    </p>
  );
}

type Confirming = {
  /** The case that was confirmed as the earlier one. */
  readonly parentCaseId: CaseId | null;
  /** null: this person may not confirm. */
  readonly onConfirm: ((parent: CaseId | null) => void) | null;
};

function ConfirmButtons({
  row,
  parentCaseId,
  onConfirm,
}: Confirming & { readonly row: EarlierCase }) {
  const { t } = useTranslation();
  const isParent = row.id === parentCaseId;
  return (
    <span className="hint-buttons">
      {isParent ? <strong>{t('monitor.earlier.confirmed')}</strong> : null}
      {onConfirm === null ? null : (
        <Button
          size="small"
          onClick={() => {
            onConfirm(isParent ? null : row.id);
          }}
        >
          {isParent ? t('monitor.earlier.undo') : t('monitor.earlier.confirm')}
        </Button>
      )}
    </span>
  );
}

function EarlierRow({
  row,
  reasonCode,
  ...confirming
}: Confirming & { readonly row: EarlierCase; readonly reasonCode: string | null }) {
  const { t } = useTranslation();
  const { by } = useWords().monitor.earlier;
  const sameCause = row.reasonCode !== null && row.reasonCode === reasonCode;
  return (
    <li>
      <HintedCaseLine of={row} />
      <span className="note">
        {row.daysBefore === 0
          ? t('monitor.earlier.sameDay')
          : t('monitor.earlier.daysBefore', { count: row.daysBefore })}
      </span>
      <span>{row.complainant}</span>
      <span className="note">{row.by.map((kind) => by[kind]).join(t('common.listSeparator'))}</span>
      {sameCause ? <Tag>{t('monitor.earlier.sameCause')}</Tag> : null}
      <ConfirmButtons row={row} {...confirming} />
    </li>
  );
}

type EarlierCasesProps = Confirming & {
  readonly of: MonitorView;
  /** The cause of the case at hand, as it is being typed. */
  readonly reasonCode: string | null;
  /** Why the confirming was refused. */
  readonly codes: readonly Refusal[];
};

/** 疑似重复: earlier cases of what seems to be the same customer; a repeat only after a person said so. */
export function EarlierCases({ of, reasonCode, codes, ...confirming }: EarlierCasesProps) {
  const { t } = useTranslation();
  if (of.earlier.length === 0) return of.watched ? <WatchedLine /> : null;
  return (
    <Panel
      title={t('monitor.earlier.title')}
      className="hints"
      extra={
        <div className="hint-head">
          <span className="note">{t('monitor.earlier.note', { count: of.earlierCount })}</span>
          {of.watched ? <WatchedTag /> : null}
        </div>
      }
    >
      <ul className="hint-list">
        {of.earlier.map((row) => (
          <EarlierRow key={row.id} row={row} reasonCode={reasonCode} {...confirming} />
        ))}
      </ul>
      <RefusalList failure={isRefused(codes) ? { codes } : null} />
    </Panel>
  );
}
