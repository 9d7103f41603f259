import { Button, Radio } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../shared/contract/views.ts';
import type { InputOf } from '../../../shared/domain/fields.ts';
import { CHECK_ANSWERS, FACT_CHECK_INPUT } from '../../../shared/domain/reception-fields.ts';
import { isRefused, noRefusals } from '../../ui/case-codes.ts';
import { useKeptInput } from '../../ui/case-kept.ts';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { useChoiceText } from '../../ui/choice-text.ts';
import { Labelled } from '../../ui/labelled.tsx';
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
  // In full below the box: a line cuts it.
  const reason = answer === NOT_APPLICABLE ? (known?.naReason ?? null) : null;
  return (
    <tr data-check={code} data-field={`factCheck.${code}`}>
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
        {reason === null ? null : <p className="note check-reason">{reason}</p>}
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

type Checks = {
  readonly answerOf: (code: string) => Answer | null;
  readonly detailOf: (code: string) => string;
  readonly answer: (code: string, answer: Answer) => void;
  readonly explain: (code: string, detail: string) => void;
};

function useChecks(input: Input, change: (patch: Input) => void, known: readonly Check[]): Checks {
  const details = input.details ?? [];
  const storedOf = (code: string): Check | undefined =>
    known.find(({ itemCode }) => itemCode === code);
  return {
    answerOf: (code) => input.answers?.[code] ?? storedOf(code)?.answer ?? null,
    detailOf: (code) =>
      details.find(({ itemCode }) => itemCode === code)?.detail ?? storedOf(code)?.detail ?? '',
    answer: (code, answer) => {
      change({ answers: { ...input.answers, [code]: answer } });
    },
    explain: (code, detail) => {
      const others = details.filter(({ itemCode }) => itemCode !== code);
      change({ details: [...others, { itemCode: code, detail }] });
    },
  };
}

type TableProps = {
  readonly asked: readonly string[];
  readonly checks: Checks;
  readonly known: readonly Check[];
  readonly disabled: boolean;
};

function ChecksTable({ asked, checks, known, disabled }: TableProps) {
  const { fields } = useWords();
  const { itemCode, answer, detail } = fields.factCheck;
  return (
    <table className="checks" data-field="factCheck.answers">
      <thead>
        <tr>
          {[itemCode, answer, detail].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {asked.map((code) => (
          <CheckRow
            key={code}
            code={code}
            known={known.find((one) => one.itemCode === code)}
            answer={checks.answerOf(code)}
            detail={checks.detailOf(code)}
            disabled={disabled}
            onAnswer={(given) => {
              checks.answer(code, given);
            }}
            onDetail={(text) => {
              checks.explain(code, text);
            }}
          />
        ))}
      </tbody>
    </table>
  );
}

type FootProps = {
  readonly naReason: string;
  readonly open: number;
  readonly busy: boolean;
  readonly onReason: (reason: string) => void;
  readonly onSave: (rest: boolean) => void;
};

function ChecksFoot({ naReason, open, busy, onReason, onSave }: FootProps) {
  const { t } = useTranslation();
  const { fields } = useWords();
  const reasonId = useId();
  return (
    <>
      <Labelled
        label={fields.factCheck.naReason}
        controlId={reasonId}
        place="factCheck.naReason"
        note={t('case.check.naNote')}
      >
        <TextInput id={reasonId} value={naReason} max={500} onChange={onReason} />
      </Labelled>
      <div className="tab-buttons">
        <Button
          loading={busy}
          onClick={() => {
            onSave(false);
          }}
        >
          {t('case.check.save')}
        </Button>
        <Button
          disabled={open === 0 || naReason.trim() === ''}
          onClick={() => {
            onSave(true);
          }}
        >
          {t('case.check.rest', { count: open })}
        </Button>
      </div>
    </>
  );
}

/** The fifteen things to find out; what is entered is kept until it is saved. */
export function CheckTable({ onGo }: { readonly onGo: (target: RefusalTarget) => void }) {
  const { view, me, book, act, busy } = useCaseScreen();
  const [codes, setCodes] = useState(noRefusals);
  const key = `${me.id}:${view.case.id}:fact-check`;
  const [input, change, drop] = useKeptInput(key, FACT_CHECK_INPUT, EMPTY);
  const known = view.case.factChecks;
  // An answer given before its question was switched off is still shown.
  const answered = known.map(({ itemCode }) => itemCode);
  const asked = [...new Set([...book.factChecks, ...answered])].toSorted();
  const checks = useChecks(input, change, known);
  const disabled = !view.may.includes('fact-check');
  const save = async (rest: boolean): Promise<void> => {
    const refused = await act('fact-check', toSend(input, known, rest));
    setCodes(refused);
    if (!isRefused(refused)) drop();
  };
  return (
    <>
      <ChecksTable asked={asked} checks={checks} known={known} disabled={disabled} />
      <RefusalList failure={isRefused(codes) ? { codes } : null} onGo={onGo} />
      {disabled ? null : (
        <ChecksFoot
          naReason={input.naReason ?? ''}
          open={asked.filter((code) => checks.answerOf(code) === null).length}
          busy={busy}
          onReason={(naReason) => {
            change({ naReason });
          }}
          onSave={(rest) => void save(rest)}
        />
      )}
    </>
  );
}
