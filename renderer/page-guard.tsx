import { Component } from 'react';
import type { ReactNode } from 'react';
import { ReloadScreen } from './reload-screen.tsx';
import type { Broken } from './reload-screen.tsx';

/** How browsers and the bundler say that a part of the page is no longer where it was. */
const PART_MISSING =
  /dynamically imported module|importing a module script failed|unable to preload css/iu;

type PageGuardProps = {
  /** Where the person is: going elsewhere tries again. */
  readonly place?: string;
  readonly reload?: () => void;
  readonly children: ReactNode;
};

type State = { readonly broken: Broken | null; readonly place: string | undefined };

function reloadPage(): void {
  location.reload();
}

/** Never a white page: a part that is gone after an update, or one that fails, leaves a calm screen and a way on. */
export class PageGuard extends Component<PageGuardProps, State> {
  override state: State = { broken: null, place: this.props.place };

  static getDerivedStateFromError(error: unknown): Pick<State, 'broken'> {
    const missing = error instanceof Error && PART_MISSING.test(error.message);
    return { broken: missing ? 'updated' : 'failed' };
  }

  static getDerivedStateFromProps({ place }: PageGuardProps, state: State): State | null {
    return place === state.place ? null : { broken: null, place };
  }

  override render(): ReactNode {
    const { broken } = this.state;
    const { children, place, reload = reloadPage } = this.props;
    if (broken === null) return children;
    return <ReloadScreen broken={broken} inside={place !== undefined} reload={reload} />;
  }
}
