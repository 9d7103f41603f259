import { useTranslation } from 'react-i18next';
import type { UnpaidView } from '../../../shared/contract/payout-channels.ts';
import type { InputOf } from '../../../shared/domain/fields.ts';
import { PAYEE_FIELDS, USUAL_SUMMARY } from '../../../shared/domain/payout-fields.ts';
import { useAct } from '../../api/use-channel.ts';
import { EntityForm, useInput } from '../../ui/entity-form.tsx';
import type { FieldLook } from '../../ui/entity-form.tsx';
import { FormDrawer } from '../../ui/form-drawer.tsx';
import { useWords } from '../../ui/use-words.ts';

const NAMES = ['payeeName', 'payeeAccount', 'payeeBank', 'summaryCode'] as const;
type Looks = Readonly<Partial<Record<(typeof NAMES)[number], FieldLook>>>;

const PLACES = { 'payee-missing': 'payee.payeeName', 'account-invalid': 'payee.payeeAccount' };

/** Only what was entered anew is sent: name and account are known here by their masks alone. */
function enteredAnew({
  payeeName,
  payeeAccount,
  ...rest
}: InputOf<typeof PAYEE_FIELDS>): InputOf<typeof PAYEE_FIELDS> {
  const name = payeeName ?? '';
  const account = payeeAccount ?? '';
  return {
    ...rest,
    ...(name.trim() === '' ? {} : { payeeName: name }),
    ...(account.trim() === '' ? {} : { payeeAccount: account }),
  };
}

function useLooks({ payeeName, payeeAccount }: UnpaidView): Looks {
  const { t } = useTranslation();
  const name = payeeName ?? '';
  const account = payeeAccount ?? '';
  const number = t('payouts.payee.accountNote');
  return {
    payeeName: {
      required: name === '',
      wide: true,
      ...(name === '' ? {} : { note: t('payouts.payee.keepName', { name }) }),
    },
    payeeAccount: {
      required: account === '',
      plain: true,
      wide: true,
      note:
        account === ''
          ? number
          : t('common.sideBySide', {
              first: t('payouts.payee.keepAccount', { account }),
              second: number,
            }),
    },
    payeeBank: { wide: true, note: t('payouts.payee.bankNote') },
    summaryCode: { wide: true },
  };
}

type PayeeFormProps = {
  readonly item: UnpaidView;
  readonly onClose: () => void;
  readonly onSaved: () => void;
};

/** 收款人: whom one approved amount goes to. */
export function PayeeForm({ item, onClose, onSaved }: PayeeFormProps) {
  const { t } = useTranslation();
  const { payouts } = useWords();
  const { run, busy, failure } = useAct('payouts.payee');
  const looks = useLooks(item);
  const [value, change] = useInput(PAYEE_FIELDS, {
    payeeBank: item.payeeBank,
    summaryCode: item.summaryCode ?? USUAL_SUMMARY,
  });
  const save = async (): Promise<void> => {
    const { caseId, payeeRev: revision } = item;
    const answer = await run({ caseId, revision, input: enteredAnew(value) });
    if (answer.ok) onSaved();
  };
  return (
    <FormDrawer
      size={420}
      title={t('common.sideBySide', { first: t('payouts.payee.title'), second: item.caseNo })}
      busy={busy}
      failure={failure}
      places={PLACES}
      onClose={onClose}
      onSend={() => void save()}
    >
      <EntityForm
        fields={PAYEE_FIELDS}
        names={NAMES}
        labels={payouts.fields}
        scope="payee"
        value={value}
        onChange={change}
        looks={looks}
        columns={1}
      />
    </FormDrawer>
  );
}
