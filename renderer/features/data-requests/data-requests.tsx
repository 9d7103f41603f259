import { Button, Tag } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DataRequestView } from '../../../shared/contract/branch-views.ts';
import { DATA_REQUEST } from '../../../shared/domain/branch-records.ts';
import { useAct, useChannel } from '../../api/use-channel.ts';
import { Labelled } from '../../ui/labelled.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { showMoment } from '../../ui/show-time.ts';
import { useStaffName } from '../../ui/staff-names.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { useWords } from '../../ui/use-words.ts';
import { Assessments } from './assessments.tsx';
import { RequestForm } from './request-form.tsx';
import './data-requests.css';

type OneProps = {
  readonly of: DataRequestView;
  readonly mayAnswer: boolean;
  readonly refresh: () => void;
};

function AnswerForm({ of, refresh }: Omit<OneProps, 'mayAnswer'>) {
  const { t } = useTranslation();
  const id = useId();
  const [text, setText] = useState('');
  const { run, busy, failure } = useAct('data-requests.answer', refresh);
  const send = async (): Promise<void> => {
    await run({ id: of.id, revision: of.revision, answer: text });
  };
  return (
    <div className="request-answer">
      <Labelled label={t('branch.requests.answer')} controlId={id}>
        <TextInput id={id} value={text} onChange={setText} max={DATA_REQUEST.answer.max} rows={1} />
      </Labelled>
      <Button loading={busy} onClick={() => void send()}>
        {t('branch.requests.answerNow')}
      </Button>
      <RefusalList failure={failure} />
    </div>
  );
}

function OneRequest({ of, mayAnswer, refresh }: OneProps) {
  const { t } = useTranslation();
  const { choices } = useWords();
  const name = useStaffName();
  const about = [of.name, of.phone, of.caseNo].filter((part) => part !== null);
  const taken = { name: name(of.receivedBy), at: showMoment(of.receivedAt) };
  const answered = { name: name(of.answeredBy), at: showMoment(of.answeredAt) };
  return (
    <li className="panel">
      <p className="request-head">
        <strong>{choices[of.kind]}</strong>
        <span>{about.join(t('common.listSeparator'))}</span>
        <span className="note">{t('branch.requests.receivedBy', taken)}</span>
        {of.answeredAt === null ? <Tag color="warning">{t('branch.requests.open')}</Tag> : null}
      </p>
      <p className="prose">{of.request}</p>
      {of.answer === null ? null : (
        <p className="prose">
          {of.answer} <span className="note">{t('branch.requests.answeredBy', answered)}</span>
        </p>
      )}
      {of.answeredAt === null && mayAnswer ? <AnswerForm of={of} refresh={refresh} /> : null}
    </li>
  );
}

/** 个人信息请求: what customers ask about their own data, open until it is answered. */
export function DataRequests() {
  const { t } = useTranslation();
  const [entering, setEntering] = useState(false);
  const { data, failure, refresh } = useChannel('data-requests.page', {}, { everyMs: 60_000 });
  const enter = (
    <Button
      type="primary"
      onClick={() => {
        setEntering(true);
      }}
    >
      {t('branch.requests.enter')}
    </Button>
  );
  return (
    <div className="page">
      <PageHeader
        title={t('branch.requests.title')}
        note={t('branch.requests.note')}
        actions={enter}
      />
      <RefusalList failure={failure} />
      {data?.requests.length === 0 ? (
        <p className="panel note">{t('branch.requests.none')}</p>
      ) : (
        <ul className="requests">
          {data?.requests.map((of) => (
            <OneRequest key={of.id} of={of} mayAnswer={data.mayAnswer} refresh={refresh} />
          ))}
        </ul>
      )}
      {data?.mayAnswer === true ? <Assessments /> : null}
      {entering ? (
        <RequestForm
          refresh={refresh}
          onClose={() => {
            setEntering(false);
          }}
        />
      ) : null}
    </div>
  );
}
