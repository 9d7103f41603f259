import { useTranslation } from 'react-i18next';
import { TRANSFER_SOURCES } from '../../shared/domain/guards-reception.ts';
import { CaseExternalChannels } from './case-external-channels.tsx';
import { CaseField, StampField } from './case-field.tsx';
import type { FieldPlace } from './case-field.tsx';
import { PART_FIELDS } from './case-record-parts.ts';
import type { RecordPart } from './case-record-parts.ts';
import { CaseRepresentatives } from './case-representatives.tsx';
import { useCaseScreen, useDraftValue } from './case-screen.tsx';
import type { FieldLook } from './entity-form.tsx';

const PLAIN: FieldLook = { plain: true };

const LOOKS: Readonly<Partial<Record<FieldPlace, FieldLook>>> = {
  'complainant.altPhone': PLAIN,
  'complainant.idNo': PLAIN,
  'complainant.uscc': PLAIN,
  'facts.contractNo': PLAIN,
  'facts.transferRef': PLAIN,
};

const REQUIRED: FieldLook = { required: true };

/** What registering asks for in these parts. */
const ASKED: Readonly<Partial<Record<FieldPlace, FieldLook>>> = {
  'facts.firstReceiverId': REQUIRED,
  'facts.receivedAt': REQUIRED,
  'facts.receivingUnit': REQUIRED,
  'facts.complainedUnit': REQUIRED,
};

/** Asked for with a case that came from somewhere else. */
const ASKED_OF_TRANSFERRED: Readonly<Partial<Record<FieldPlace, FieldLook>>> = {
  'facts.transferFrom': REQUIRED,
  'facts.transferRef': { ...PLAIN, ...REQUIRED },
  'facts.transferAt': REQUIRED,
};

const ORGANISATION: ReadonlySet<FieldPlace> = new Set([
  'complainant.uscc',
  'complainant.legalRep',
  'complainant.orgAddress',
]);
const IDENTITY: ReadonlySet<FieldPlace> = new Set(['complainant.idType', 'complainant.idNo']);

/** The guardian's word is asked for the youngest only. */
function GuardianConsent({ disabled }: { readonly disabled: boolean }) {
  const { t } = useTranslation();
  const young = useDraftValue('complainant.ageBand') === '<14';
  if (!young) return null;
  return (
    <StampField
      place="complainant.guardianConsentAt"
      action={t('case.stamp.guardian')}
      disabled={disabled}
    />
  );
}

function useIsTransferred(): boolean {
  const flagged = useDraftValue('facts.regulatorTransfer') === true;
  const source = useDraftValue('facts.source');
  return flagged || (typeof source === 'string' && TRANSFER_SOURCES.has(source));
}

/** The fields of one part of the record, saved while they are typed. */
export function RecordFields({ part }: { readonly part: RecordPart }) {
  const { view, book } = useCaseScreen();
  const organisation = useDraftValue('complainant.kind') === 'organisation';
  const transferred = useIsTransferred();
  const disabled = !view.may.includes('edit-case');
  // From T1 on it moves by the hand-over alone.
  const registered = view.case.status !== 'draft';
  if (part === 'representatives') return <CaseRepresentatives disabled={disabled} />;
  const places = PART_FIELDS[part].filter(
    (place) =>
      (organisation || !ORGANISATION.has(place)) && (book.idNumberField || !IDENTITY.has(place)),
  );
  return (
    <>
      <div className="entity-form columns-3">
        {places.map((place) => {
          const asked = transferred ? ASKED_OF_TRANSFERRED[place] : undefined;
          const look = asked ?? ASKED[place] ?? LOOKS[place];
          return (
            <CaseField
              key={place}
              place={place}
              disabled={disabled || (registered && place === 'facts.firstReceiverId')}
              {...(look === undefined ? {} : { look })}
            />
          );
        })}
        {part === 'person' ? <GuardianConsent disabled={disabled} /> : null}
      </div>
      {part === 'outside' ? <CaseExternalChannels disabled={disabled} /> : null}
    </>
  );
}
