import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CONTACT_FIELDS } from '../../shared/domain/reception-fields.ts';
import { isRefused, noRefusals } from './case-codes.ts';
import { useKeptInput } from './case-kept.ts';
import { useCaseScreen } from './case-screen.tsx';
import { useChoiceText } from './choice-text.ts';
import { CONTACT_NAMES, USUAL_CONTACT } from './contact-start.ts';
import { EntityForm } from './entity-form.tsx';
import { RefusalList } from './refusal-list.tsx';
import { showMoment } from './show-time.ts';
import { useStaffName } from './staff-names.tsx';
import { useCodeText, useWords } from './use-words.ts';

const LOOKS = { summary: { wide: true } } as const;

function ContactLog() {
  const { t } = useTranslation();
  const { view } = useCaseScreen();
  const text = useCodeText();
  const choice = useChoiceText();
  const staffName = useStaffName();
  if (view.case.contacts.length === 0) return <p className="note">{t('common.empty')}</p>;
  return (
    <ul className="log">
      {view.case.contacts.map((contact) => (
        <li key={contact.id}>
          <span className="log-time">{showMoment(contact.at)}</span>
          <span>{contact.direction === null ? '' : choice(['in'], contact.direction)}</span>
          <span>{text('contactMode', contact.mode)}</span>
          <span>{text('party', contact.party)}</span>
          <span className="log-text">{contact.summary}</span>
          {contact.promisedAt === null ? null : (
            <span>{t('case.contact.promised', { at: showMoment(contact.promisedAt) })}</span>
          )}
          <span className="note">{staffName(contact.loggedBy)}</span>
        </li>
      ))}
    </ul>
  );
}

/** Every talk, call and message on the case; a promised time stays due until it is kept or renewed. */
export function CaseContacts() {
  const { t } = useTranslation();
  const { fields } = useWords();
  const { view, me, act, busy } = useCaseScreen();
  const [open, setOpen] = useState(false);
  const [codes, setCodes] = useState(noRefusals);
  const [input, change, drop] = useKeptInput(
    `${me.id}:${view.case.id}:contact`,
    CONTACT_FIELDS,
    USUAL_CONTACT,
  );
  const keep = async (): Promise<void> => {
    const refused = await act('contact', input);
    setCodes(refused);
    if (isRefused(refused)) return;
    drop();
    setOpen(false);
  };
  return (
    <div className="contacts">
      <ContactLog />
      {open && view.may.includes('contact') ? (
        <>
          <EntityForm
            fields={CONTACT_FIELDS}
            names={CONTACT_NAMES}
            labels={fields.contact}
            scope="contact"
            value={input}
            looks={LOOKS}
            onChange={change}
          />
          <RefusalList failure={isRefused(codes) ? { codes } : null} />
          <Button loading={busy} onClick={() => void keep()}>
            {t('case.contact.keep')}
          </Button>
        </>
      ) : null}
      {!open && view.may.includes('contact') ? (
        <Button
          size="small"
          onClick={() => {
            setOpen(true);
          }}
        >
          {t('case.contact.add')}
        </Button>
      ) : null}
    </div>
  );
}
