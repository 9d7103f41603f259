import { Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/page-header.tsx';
import { Digest } from './digest.tsx';
import { HandOver } from './hand-over.tsx';
import './shift.css';

const VIEWS = ['handOver', 'digest'] as const;
type View = (typeof VIEWS)[number];

/** 交接班 and 晨会通报: what one shift tells the next, and what the hall is told in the morning. */
export function ShiftPage() {
  const { t } = useTranslation();
  const [view, setView] = useState<View>('handOver');
  const choice = (
    <Segmented<View>
      aria-label={t('shift.view')}
      value={view}
      options={VIEWS.map((value) => ({ value, label: t(`shift.${value}`) }))}
      onChange={setView}
    />
  );
  return (
    <div className="page">
      <PageHeader title={t('shift.title')} actions={choice} />
      {view === 'handOver' ? <HandOver /> : <Digest />}
    </div>
  );
}
