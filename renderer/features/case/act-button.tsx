import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ActionName } from '../../../shared/domain/actions.ts';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { useOpenAct } from './open-act.ts';
import type { OpenAct } from './open-act.ts';
import { fitsRoute } from './route-acts.ts';

type ActButtonProps = {
  readonly name: ActionName;
  readonly preset?: OpenAct['preset'];
  /** Other words than those of the act. */
  readonly children?: string;
};

/** Opens the form of an act; not there when the person may not try it, or the case goes another way. */
export function ActButton({ name, preset, children }: ActButtonProps) {
  const { t } = useTranslation();
  const { view } = useCaseScreen();
  const openAct = useOpenAct();
  if (!view.may.includes(name) || !fitsRoute(name, view)) return null;
  return (
    <Button
      size="small"
      onClick={() => {
        openAct(name, preset);
      }}
    >
      {children ?? t(`case.acts.${name}`)}
    </Button>
  );
}
