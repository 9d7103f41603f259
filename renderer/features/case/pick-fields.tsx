import { Select } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import { useCodeText } from '../../ui/use-words.ts';

export type SpecialProps = {
  readonly label: string;
  readonly place: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly required?: boolean;
};

type Choice = { readonly value: string; readonly label: string };

/** One of what the case holds. */
export function PickOne({
  options,
  note,
  ...props
}: SpecialProps & { readonly options: readonly Choice[]; readonly note?: string }) {
  const id = useId();
  return (
    <Labelled
      label={props.label}
      controlId={id}
      place={props.place}
      required={props.required ?? false}
      wide
      {...(note === undefined ? {} : { note })}
    >
      <Select<string>
        id={id}
        className="select"
        value={typeof props.value === 'string' ? props.value : null}
        options={[...options]}
        popupMatchSelectWidth={false}
        {...(props.required === true ? { 'aria-required': true } : {})}
        onChange={props.onChange}
      />
    </Labelled>
  );
}

/** The scan or file that proves something, from the material of this case. */
export function EvidencePick(props: SpecialProps) {
  const { t } = useTranslation();
  const { view } = useCaseScreen();
  const text = useCodeText();
  const options = view.case.evidence.map(({ id, title, kind }) => ({
    value: id,
    label: title ?? text('evidenceKind', kind),
  }));
  return (
    <PickOne
      {...props}
      options={options}
      {...(options.length === 0 ? { note: t('case.evidence.firstAdd') } : {})}
    />
  );
}
