import { Button } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Moment } from '../../../shared/domain/day.ts';
import { isRefused, noRefusals } from '../../ui/case-codes.ts';
import { requestPrint } from '../../ui/case-print-request.ts';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { useNowOnce } from '../../ui/clock.tsx';
import { USUAL_CONTACT } from '../../ui/contact-start.ts';
import { Labelled } from '../../ui/labelled.tsx';
import { MomentInput } from '../../ui/moment-input.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { showMoment } from '../../ui/show-time.ts';
import { TextInput } from '../../ui/text-input.tsx';
import { useWords } from '../../ui/use-words.ts';

/** A promised call-back time; it is due even when nothing is solved by then. */
function PromiseForm() {
  const { t } = useTranslation();
  const { fields } = useWords();
  const timeId = useId();
  const textId = useId();
  const { view, act, busy } = useCaseScreen();
  const [promisedAt, setPromisedAt] = useState<Moment | null>(null);
  const [promiseText, setPromiseText] = useState('');
  const [codes, setCodes] = useState(noRefusals);
  const last = view.case.contacts.findLast((contact) => contact.promisedAt !== null);
  const keep = async (): Promise<void> => {
    const refused = await act('contact', {
      ...USUAL_CONTACT,
      mode: 'CM1',
      summary: t('reception.promise.summary'),
      promisedAt,
      promiseText: promiseText === '' ? null : promiseText,
    });
    setCodes(refused);
    if (isRefused(refused)) return;
    setPromisedAt(null);
    setPromiseText('');
  };
  return (
    <div className="tool">
      <Labelled label={fields.contact.promisedAt} controlId={timeId} place="contact.promisedAt">
        <MomentInput id={timeId} value={promisedAt} onChange={setPromisedAt} />
      </Labelled>
      <Labelled label={fields.contact.promiseText} controlId={textId} place="contact.promiseText">
        <TextInput id={textId} value={promiseText} onChange={setPromiseText} max={500} />
      </Labelled>
      <Button disabled={promisedAt === null} loading={busy} onClick={() => void keep()}>
        {t('reception.promise.keep')}
      </Button>
      {last === undefined ? null : (
        <span className="note">
          {t('reception.promise.kept', { at: showMoment(last.promisedAt) })}
        </span>
      )}
      <RefusalList failure={isRefused(codes) ? { codes } : null} />
    </div>
  );
}

/** The end of the visit: a promised time, the contact card, and when the customer left. */
export function LeavingTools() {
  const { t } = useTranslation();
  const { fields } = useWords();
  const leftId = useId();
  const { view, act } = useCaseScreen();
  const now = useNowOnce();
  const [codes, setCodes] = useState(noRefusals);
  const { leftAt } = view.case;
  return (
    <div className="tools">
      <PromiseForm />
      <Labelled label={fields.leave.leftAt} controlId={leftId} group place="leave.leftAt">
        <fieldset aria-labelledby={leftId} className="bare stamp">
          <Button onClick={() => void act('leave', { leftAt: now() }).then(setCodes)}>
            {leftAt === null ? t('reception.leave.now') : t('reception.leave.again')}
          </Button>
          {leftAt === null ? null : <span className="stamped">{showMoment(leftAt)}</span>}
        </fieldset>
      </Labelled>
      <RefusalList failure={isRefused(codes) ? { codes } : null} />
      <Button
        onClick={() => {
          requestPrint('CARD');
        }}
      >
        {t('reception.leave.card')}
      </Button>
    </div>
  );
}
