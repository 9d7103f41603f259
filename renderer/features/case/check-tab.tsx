import { Button, Radio } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FACT_CHECK_FACTS } from '../../../shared/data/fact-checks.ts';
import type { CaseView } from '../../../shared/contract/views.ts';
import type { InputOf } from '../../../shared/domain/fields.ts';
import { CHECK_ANSWERS, FACT_CHECK_INPUT } from '../../../shared/domain/reception-fields.ts';
import { isRefused, noRefusals } from '../../ui/case-codes.ts';
import { CaseExternalChannels } from '../../ui/case-external-channels.tsx';
import { useKeptInput } from '../../ui/case-kept.ts';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { useChoiceText } from '../../ui/choice-text.ts';
import { Labelled } from '../../ui/labelled.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import type { RefusalTarget } from '../../ui/refusal-targets.ts';
import { TextInput } from '../../ui/text-input.tsx';
import { useCodeText, useWords } from '../../ui/use-words.ts';

type Input = InputOf<typeof FACT_CHECK_INPUT>;
type Answer = (typeof CHECK_ANSWERS)[number];
type Check = CaseView['case']['factChecks'][number];

const EMPTY: Input = {};
const NOT_APPLICABLE = '不适用';

function isAnswer(value: unknown): value is Answer {
  return CHECK_ANSWERS.some((one) => one === value);
}

type CheckRowProps = {
  readonly code: string;
  readonly known: Check | undefined;
  readonly answer: Answer | null;
  readonly detail: string;
  readonly disabled: boolean;
  readonly onAnswer: (answer: Answer) => void;
  readonly onDetail: (detail: string) => void;
};

function CheckRow(props: CheckRowProps) {
  const { code, known, answer, detail, disabled, onAnswer, onDetail } = props;
  const { t } = useTranslation();
  const text = useCodeText();
  const choice = useChoiceText();
  const id = useId();
  return (
    <tr data-check={code}>
      <th scope="row" id={id}>
        <span className="check-code">{code}</span> {text('factCheck', code)}
      </th>
      <td>
        <Radio.Group
          aria-labelledby={id}
          optionType="button"
          size="small"
          disabled={disabled}
          value={answer}
          options={CHECK_ANSWERS.map((one) => ({ value: one, label: choice([one], one) }))}
          onChange={(event) => {
            const chosen: unknown = event.target.value;
            if (isAnswer(chosen)) onAnswer(chosen);
          }}
        />
      </td>
      <td>
        <TextInput
          name={t('case.check.detailOf', { code })}
          value={detail}
          max={2000}
          disabled={disabled}
          onChange={onDetail}
        />
        {known?.naReason === null || known === undefined ? null : (
          <span className="note">{known.naReason}</span>
        )}
      </td>
    </tr>
  );
}

/** What is sent: the answers changed here, with their details; the rest only when asked for. */
function toSend(input: Input, known: readonly Check[], rest: boolean): Input {
  const details = input.details ?? [];
  const detailed = details.flatMap(({ itemCode }) => {
    const answer = known.find((one) => one.itemCode === itemCode)?.answer;
    return answer === undefined ? [] : [[itemCode, answer] as const];
  });
  const answers = { ...Object.fromEntries(detailed), ...input.answers };
  const keep = known
    .filter(({ itemCode, detail }) => itemCode in answers && detail !== null)
    .filter(({ itemCode }) => !details.some((one) => one.itemCode === itemCode))
    .map(({ itemCode, detail }) => ({ itemCode, detail: detail ?? '' }));
  return {
    answers,
    details: [...details, ...keep],
    naReason: input.naReason ?? null,
    ...(rest ? { rest: NOT_APPLICABLE } : {}),
  };
}

function ChecksTable({ onGo }: { readonly onGo: (target: RefusalTarget) => void }) {
  const { t } = useTranslation();
  const { fields } = useWords();
  const reasonId = useId();
  const { view, me, act, busy } = useCaseScreen();
  const [codes, setCodes] = useState(noRefusals);
  const key = `${me.id}:${view.case.id}:fact-check`;
  const [input, change, drop] = useKeptInput(key, FACT_CHECK_INPUT, EMPTY);
  const known = view.case.factChecks;
  const disabled = !view.may.includes('fact-check');
  const save = async (rest: boolean): Promise<void> => {
    const refused = await act('fact-check', toSend(input, known, rest));
    setCodes(refused);
    if (!isRefused(refused)) drop();
  };
  const detailOf = (code: string): string =>
    input.details?.find(({ itemCode }) => itemCode === code)?.detail ??
    known.find(({ itemCode }) => itemCode === code)?.detail ??
    '';
  const open = FACT_CHECK_FACTS.filter(
    ({ code }) =>
      input.answers?.[code] === undefined && !known.some(({ itemCode }) => itemCode === code),
  ).length;
  return (
    <>
      <table className="checks" data-field="factCheck.answers">
        <thead>
          <tr>
            <th scope="col">{fields.factCheck.itemCode}</th>
            <th scope="col">{fields.factCheck.answer}</th>
            <th scope="col">{fields.factCheck.detail}</th>
          </tr>
        </thead>
        <tbody>
          {FACT_CHECK_FACTS.map(({ code }) => {
            const stored = known.find(({ itemCode }) => itemCode === code);
            return (
              <CheckRow
                key={code}
                code={code}
                known={stored}
                answer={input.answers?.[code] ?? stored?.answer ?? null}
                detail={detailOf(code)}
                disabled={disabled}
                onAnswer={(answer) => {
                  change({ answers: { ...input.answers, [code]: answer } });
                }}
                onDetail={(detail) => {
                  const others = (input.details ?? []).filter(({ itemCode }) => itemCode !== code);
                  change({ details: [...others, { itemCode: code, detail }] });
                }}
              />
            );
          })}
        </tbody>
      </table>
      {disabled ? null : (
        <>
          <Labelled
            label={fields.factCheck.naReason}
            controlId={reasonId}
            place="factCheck.naReason"
            note={t('case.check.naNote')}
          >
            <TextInput
              id={reasonId}
              value={input.naReason ?? ''}
              max={500}
              onChange={(naReason) => {
                change({ naReason });
              }}
            />
          </Labelled>
          <RefusalList failure={isRefused(codes) ? { codes } : null} onGo={onGo} />
          <div className="tab-buttons">
            <Button loading={busy} onClick={() => void save(false)}>
              {t('case.check.save')}
            </Button>
            <Button
              disabled={open === 0 || (input.naReason ?? '').trim() === ''}
              onClick={() => void save(true)}
            >
              {t('case.check.rest', { count: open })}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

/** The fifteen things to find out, on one table, and whether others were told already. */
export function CheckTab({ onGo }: { readonly onGo: (target: RefusalTarget) => void }) {
  const { t } = useTranslation();
  const { view, act, busy } = useCaseScreen();
  const [codes, setCodes] = useState(noRefusals);
  return (
    <div className="tab-body">
      <Panel title={t('case.check.title')}>
        <ChecksTable onGo={onGo} />
      </Panel>
      <Panel title={t('case.check.outside')}>
        <CaseExternalChannels disabled={!view.may.includes('edit-case')} />
      </Panel>
      {view.may.includes('propose') ? (
        <div className="tab-buttons">
          <Button loading={busy} onClick={() => void act('propose', {}).then(setCodes)}>
            {t('case.acts.propose')}
          </Button>
        </div>
      ) : null}
      <RefusalList failure={isRefused(codes) ? { codes } : null} onGo={onGo} />
    </div>
  );
}
