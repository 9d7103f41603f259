import { useState } from 'react';
import type { InputOf } from '../../../shared/domain/fields.ts';
import { ISOLATION_FIELDS } from '../../../shared/domain/reception-fields.ts';
import { isRefused, noRefusals } from '../../ui/case-codes.ts';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { EntityForm } from '../../ui/entity-form.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { useWords } from '../../ui/use-words.ts';
import { useIsolate } from './use-isolate.ts';

const NAMES = [
  'drinkOffered',
  'companions',
  'bystanders',
  'decidedAt',
  'movedAt',
  'fromZone',
] as const;

/** The rest of the isolation record. */
export function OnSite() {
  const { fields } = useWords();
  const { view } = useCaseScreen();
  const isolate = useIsolate();
  const [codes, setCodes] = useState(noRefusals);
  const [typed, setTyped] = useState<InputOf<typeof ISOLATION_FIELDS>>({});
  return (
    <>
      <EntityForm
        fields={ISOLATION_FIELDS}
        names={NAMES}
        labels={fields.isolation}
        scope="isolation"
        value={{ ...view.case.isolation, ...typed }}
        onChange={(patch) => {
          setTyped((known) => ({ ...known, ...patch }));
          void isolate(patch).then(setCodes);
        }}
      />
      <RefusalList failure={isRefused(codes) ? { codes } : null} />
    </>
  );
}
