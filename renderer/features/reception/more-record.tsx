import { Collapse } from 'antd';
import { useTranslation } from 'react-i18next';
import { CaseConcerns } from '../../ui/case-concerns.tsx';
import { CaseContacts } from '../../ui/case-contacts.tsx';
import { CaseEmotions } from '../../ui/case-emotions.tsx';
import { recordPartOf } from '../../ui/case-record-parts.ts';
import type { RecordPart } from '../../ui/case-record-parts.ts';
import { RecordFields } from '../../ui/case-record-fields.tsx';
import { useRecordParts } from '../../ui/case-record-sight.ts';
import { OnSite } from './on-site.tsx';

export type MorePart = RecordPart | 'emotion' | 'concerns' | 'contacts';

/** The folded part that holds a field; null when it is not folded. */
export function morePartOf(field: string): MorePart | null {
  const [entity] = field.split('.');
  if (entity === 'concern') return 'concerns';
  if (entity === 'emotion' || entity === 'isolation') return 'emotion';
  if (entity === 'contact') return 'contacts';
  return recordPartOf(field);
}

function PartBody({ part }: { readonly part: MorePart }) {
  if (part === 'concerns') return <CaseConcerns />;
  if (part === 'contacts') return <CaseContacts />;
  if (part !== 'emotion') return <RecordFields part={part} />;
  return (
    <>
      <OnSite />
      <CaseEmotions />
    </>
  );
}

type MoreRecordProps = {
  readonly open: readonly MorePart[];
  readonly onOpen: (parts: readonly MorePart[]) => void;
};

/** Everything that can wait. */
export function MoreRecord({ open, onOpen }: MoreRecordProps) {
  const { t } = useTranslation();
  const parts: readonly MorePart[] = ['concerns', ...useRecordParts(), 'emotion', 'contacts'];
  return (
    <section className="more-record" aria-label={t('reception.more')}>
      <Collapse
        size="small"
        activeKey={[...open]}
        destroyOnHidden
        onChange={(keys) => {
          onOpen(parts.filter((part) => keys.includes(part)));
        }}
        items={parts.map((part) => ({
          key: part,
          label: <span data-part={part}>{t(`case.parts.${part}`)}</span>,
          children: <PartBody part={part} />,
        }))}
      />
    </section>
  );
}
