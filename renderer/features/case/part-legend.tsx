import { useTranslation } from 'react-i18next';
import { RequiredStar } from '../../ui/labelled.tsx';

type PartLegendProps = {
  readonly id: string;
  readonly label: string;
  readonly required: boolean;
};

/** The heading of a part of a form. A group cannot be marked as required, so the words stand in the legend. */
export function PartLegend({ id, label, required }: PartLegendProps) {
  const { t } = useTranslation();
  return (
    <legend>
      {required ? <RequiredStar /> : null}
      <span id={id}>{label}</span>
      {required ? <span className="visually-hidden">{t('common.required')}</span> : null}
    </legend>
  );
}
