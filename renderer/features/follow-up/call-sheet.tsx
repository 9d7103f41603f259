import { useTranslation } from 'react-i18next';
import type { CaseView, FollowUpRow } from '../../../shared/contract/views.ts';
import { useAct, useChannel } from '../../api/use-channel.ts';
import { RevealButton, RevealProvider } from '../../ui/case-reveal.tsx';
import { CaseSummary } from '../../ui/case-summary.tsx';
import { useScripts } from '../../ui/scripts.ts';
import { showMoment } from '../../ui/show-time.ts';
import { useStaffName } from '../../ui/staff-names.tsx';
import { useCodeText, useEntryText } from '../../ui/use-words.ts';
import { CallForm } from './call-form.tsx';

const PHONE = 'complainant.phone';

/** What to ask on the telephone, from step 7 of the guide. */
function Script() {
  const { t } = useTranslation();
  const text = useEntryText();
  const questions = useScripts().filter(({ scene, kind }) => scene === 'step-7' && kind === 'ask');
  return (
    <>
      <h3>{t('pages.followUp.script')}</h3>
      <ol className="script">
        {questions.map((entry) => (
          <li key={entry.code}>{text(entry)}</li>
        ))}
      </ol>
    </>
  );
}

/** The number to call: masked as everywhere, shown in full for the reason that it must be called. */
function Phone({ view }: { readonly view: CaseView }) {
  const { phone } = view.case.complainant;
  const { run } = useAct('cases.reveal');
  const reveal = async (field: string, reason: string): Promise<string | null> => {
    const answer = await run({ id: view.case.id, field, reason });
    return answer.ok ? answer.value.value : null;
  };
  if (phone === null) return null;
  const masked = view.masked.includes(PHONE);
  return (
    <RevealProvider value={masked ? reveal : null}>
      <RevealButton place={PHONE} masked={phone} />
    </RevealProvider>
  );
}

function Earlier({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const code = useCodeText();
  const name = useStaffName();
  const calls = view.case.followUps;
  if (calls.length === 0) return null;
  return (
    <>
      <h3>{t('pages.followUp.earlier')}</h3>
      <ul className="plain-list">
        {calls.map((call) => (
          <li key={call.id}>
            <span>{showMoment(call.at)}</span>
            <span>{code('followUpKind', call.kind)}</span>
            <span>
              {call.reached ? t('pages.followUp.reached') : t('pages.followUp.notReached')}
            </span>
            <span>
              {code('satisfaction', call.satisfaction === null ? null : String(call.satisfaction))}
            </span>
            <span>{name(call.callerId)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** One call: whom, about what, what to ask, and the form for what was said. */
export function CallSheet({ row }: { readonly row: FollowUpRow }) {
  const { t } = useTranslation();
  const { data, failure } = useChannel('cases.view', { id: row.case.id });
  const facts =
    data === null
      ? []
      : ([
          [t('pages.followUp.phone'), <Phone key="phone" view={data} />],
          [t('pages.followUp.decision'), data.case.decision?.decisionText],
        ] as const);
  return (
    <div className="stack">
      <CaseSummary row={row.case} failure={failure} facts={facts}>
        {data === null ? null : (
          <>
            <Script />
            <Earlier view={data} />
          </>
        )}
      </CaseSummary>
      {data === null ? null : <CallForm row={row} view={data} />}
    </div>
  );
}
