import { isConfigurationKind } from '../../../shared/domain/configuration.ts';
import './configuration.css';
import { IndexPage } from './index-page.tsx';
import { KindPage } from './kind-page.tsx';

/** 参数维护: the list of kinds, or one of them. */
export function Configuration({ kind }: { readonly kind: string | null }) {
  return isConfigurationKind(kind) ? <KindPage key={kind} kind={kind} /> : <IndexPage />;
}
