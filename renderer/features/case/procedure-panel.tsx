import { CheckCircleFilled, ClockCircleOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { StageView } from '../../../shared/contract/procedure-view.ts';
import { isRole } from '../../../shared/domain/roles.ts';
import { CaseField } from '../../ui/case-field.tsx';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { formTitle } from '../../ui/form-title.ts';
import { Panel } from '../../ui/panel.tsx';
import { usePathLabel } from '../../ui/path-label.ts';
import { PROCEDURE_FACTS } from '../../ui/procedure-facts.ts';
import { showMoment } from '../../ui/show-time.ts';
import { useStaffName } from '../../ui/staff-names.tsx';
import { useEntryText, useWords } from '../../ui/use-words.ts';
import { PrintForm } from './print-form.tsx';

function isOwn(path: string): boolean {
  return PROCEDURE_FACTS.some((place) => place === path);
}

/** What is filled in at the stage: each once, ticked when it is there. */
function ToFill({ stage }: { readonly stage: StageView }) {
  const { t } = useTranslation();
  const labelOf = usePathLabel();
  // What is entered right below says for itself whether it is filled in.
  const elsewhere = stage.fields.filter(({ path }) => !isOwn(path));
  const labels = [...new Set(elsewhere.map(({ path }) => labelOf(path)))];
  return (
    <ul className="stage-fields" aria-label={t('procedure.todo')}>
      {labels.map((label) => {
        const filled = elsewhere.every((one) => labelOf(one.path) !== label || one.filled);
        return (
          <li key={label} className={filled ? 'filled' : ''}>
            {filled ? (
              <CheckCircleFilled aria-label={t('procedure.filled')} />
            ) : (
              <ClockCircleOutlined aria-label={t('procedure.open')} />
            )}{' '}
            {label}
          </li>
        );
      })}
    </ul>
  );
}

/** The fields that only this procedure asks for have no other place: those of the stages so far are entered here. */
function OwnFields({ stage }: { readonly stage: StageView }) {
  const { view } = useCaseScreen();
  const { stages } = view.procedure;
  const soFar = stages.slice(0, stages.indexOf(stage) + 1).flatMap(({ fields }) => fields);
  const own = PROCEDURE_FACTS.filter((place) => soFar.some(({ path }) => path === place));
  if (own.length === 0) return null;
  return (
    <div className="entity-form columns-1">
      {own.map((place) => (
        <CaseField key={place} place={place} disabled={!view.may.includes('edit-case')} />
      ))}
    </div>
  );
}

/** The forms of the stage: those that can be printed now lead to their preview. */
function StageForms({ stage }: { readonly stage: StageView }) {
  const { t } = useTranslation();
  const { view } = useCaseScreen();
  const { forms } = useWords();
  if (stage.forms.length === 0) return null;
  return (
    <div>
      <dt>{t('procedure.forms')}</dt>
      <dd className="stage-forms">
        {stage.forms.map((code) =>
          view.forms.some(({ form }) => form === code) ? (
            <PrintForm key={code} form={code} />
          ) : (
            <span key={code}>{formTitle(forms, code, null)}</span>
          ),
        )}
      </dd>
    </div>
  );
}

function Facts({ stage }: { readonly stage: StageView }) {
  const { t } = useTranslation();
  const { roles, procedure, deadlines } = useWords();
  const rules: Readonly<Record<string, string | undefined>> = deadlines;
  const rows = [
    [
      t('procedure.who'),
      stage.actors.map((who) => (isRole(who) ? roles.names[who] : procedure.capacities[who])),
    ],
    [t('procedure.limits'), stage.deadlines.map((rule) => rules[rule] ?? rule)],
  ] as const;
  return (
    <dl className="stage-facts">
      {rows.map(([label, values]) =>
        values.length === 0 ? null : (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{[...new Set(values)].join(t('common.listSeparator'))}</dd>
          </div>
        ),
      )}
      <StageForms stage={stage} />
    </dl>
  );
}

/** 环节记录: when each stage was entered and left, and by whose act. */
function History() {
  const { t } = useTranslation();
  const { view } = useCaseScreen();
  const { choices } = useWords();
  const text = useEntryText();
  const staffName = useStaffName();
  return (
    <details>
      <summary>{t('procedure.history')}</summary>
      <ol className="stage-history">
        {view.case.stageRuns.map((run) => {
          const stage = view.procedure.stages.find(({ code }) => code === run.stage);
          const ending = run.result === null ? t('procedure.now') : choices[run.result];
          return (
            <li key={`${run.stage}:${run.enteredAt}`}>
              <span>
                {run.stage} {stage === undefined ? '' : text(stage)}
              </span>
              <span className="note">
                {[showMoment(run.enteredAt), ending, staffName(run.by)].join(' ').trim()}
              </span>
            </li>
          );
        })}
      </ol>
    </details>
  );
}

/** The stage the case is at: what is to do, by whom, with which forms, within which limits. */
export function ProcedurePanel() {
  const { t } = useTranslation();
  const { view } = useCaseScreen();
  const { refusals } = useWords();
  const text = useEntryText();
  const { stages, current, id, warnings } = view.procedure;
  const stage = stages.find(({ code }) => code === current);
  return (
    <Panel title={`${id} ${text(view.procedure)}`} className="procedure-panel">
      {stage === undefined ? (
        <p className="note">{t('procedure.noStage')}</p>
      ) : (
        <>
          <h3>{text(stage)}</h3>
          <p className="note">{text(stage.work)}</p>
          <ToFill stage={stage} />
          <OwnFields stage={stage} />
          <Facts stage={stage} />
        </>
      )}
      {warnings.map((code) => (
        <output key={code} className="stage-warning">
          {refusals[code]}
        </output>
      ))}
      <History />
    </Panel>
  );
}
