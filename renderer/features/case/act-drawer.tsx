import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RefusalTarget } from '../../ui/refusal-targets.ts';
import { ActForm } from './act-form.tsx';
import { hasForm } from './act-forms.ts';
import { EvidenceForm } from './evidence-form.tsx';
import type { OpenAct } from './open-act.ts';
import { SignForm } from './sign-form.tsx';
import { useActTitle } from './use-act-title.ts';

type ActDrawerProps = {
  readonly open: OpenAct;
  readonly onClose: () => void;
  readonly onGo: (target: RefusalTarget) => void;
};

/** The form of one act, beside the case. */
export function ActDrawer({ open, onClose, onGo }: ActDrawerProps) {
  const { t } = useTranslation();
  const { name, preset } = open;
  const title = useActTitle(open);
  return (
    <Drawer
      open
      size={620}
      title={title}
      closable={{ 'aria-label': t('common.close') }}
      onClose={onClose}
      className="act-drawer"
    >
      {name === 'evidence' ? <EvidenceForm preset={preset} onDone={onClose} /> : null}
      {name === 'sign-form' ? <SignForm preset={preset} onDone={onClose} /> : null}
      {hasForm(name) ? <ActForm name={name} preset={preset} onDone={onClose} onGo={onGo} /> : null}
    </Drawer>
  );
}
