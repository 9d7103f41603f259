import { Button, Input } from 'antd';
import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { CASE_FACT_FIELDS } from '../../shared/domain/case-fields.ts';
import { isInput } from '../../shared/domain/fields.ts';
import { GUARDED_FACTS, guardedChanges } from '../../shared/domain/guarded-facts.ts';
import type { CaseDraft } from './case-draft.ts';
import type { CasePatch } from './case-draft-saver.ts';
import { useCaseDraft } from './case-screen.tsx';
import { Labelled } from './labelled.tsx';
import { useWords } from './use-words.ts';

type Guarded = (typeof GUARDED_FACTS)[number];

/** What is typed of these facts. */
function typedOf(draft: CaseDraft, names: readonly Guarded[]): CasePatch {
  const typed: unknown = Object.fromEntries(
    names.map((name) => [name, draft.get(`facts.${name}`)]),
  );
  return isInput(CASE_FACT_FIELDS, typed) ? typed : {};
}

/** The guarded facts that are typed otherwise than they are stored, by name. */
function heldBack(draft: CaseDraft): string {
  const { case: stored } = draft.latest();
  const after = { ...stored.facts, ...typedOf(draft, GUARDED_FACTS) };
  return guardedChanges(stored, after).join(' ');
}

/** Asks why, where something that the dates hang on is changed after registration; without it nothing is stored. */
export function ChangeReason() {
  const { t } = useTranslation();
  const draft = useCaseDraft();
  const { fields } = useWords();
  const [reason, setReason] = useState('');
  const held = useSyncExternalStore(draft.subscribe, () => heldBack(draft));
  const names = GUARDED_FACTS.filter((name) => held.split(' ').includes(name));
  if (names.length === 0) return null;
  const labels = names.map((name) => fields.facts[name]).join(t('case.changeReason.and'));
  const save = async (): Promise<void> => {
    draft.saver.change({ ...typedOf(draft, names), changeReason: reason });
    const codes = await draft.settle();
    if (codes.length === 0) setReason('');
  };
  const takeBack = (): void => {
    const { facts } = draft.latest().case;
    for (const name of names) draft.set(`facts.${name}`, facts[name]);
    setReason('');
  };
  return (
    <div className="entity-form change-reason">
      <Labelled
        label={t('case.changeReason.label', { fields: labels })}
        controlId="change-reason"
        place="facts.changeReason"
        wide
        required
      >
        <Input
          id="change-reason"
          value={reason}
          maxLength={1000}
          onChange={({ target }) => {
            setReason(target.value);
          }}
        />
      </Labelled>
      <div className="tab-buttons">
        <Button type="primary" disabled={reason.trim() === ''} onClick={() => void save()}>
          {t('case.changeReason.save')}
        </Button>
        <Button onClick={takeBack}>{t('case.changeReason.takeBack')}</Button>
      </div>
    </div>
  );
}
