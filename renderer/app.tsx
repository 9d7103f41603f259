import { QueryClientProvider } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import type { i18n } from 'i18next';
import { I18nextProvider } from 'react-i18next';
import { Entrance } from './entrance.tsx';
import { PageGuard } from './page-guard.tsx';

type AppProps = {
  readonly words: i18n;
  readonly client: QueryClient;
  /** Somebody must probably sign in: that screen need not wait for the desk. */
  readonly locked: boolean;
};

/** The page: words and cache around the entrance, which decides what may be shown. */
export function App({ words, client, locked }: AppProps) {
  return (
    <I18nextProvider i18n={words}>
      <QueryClientProvider client={client}>
        <PageGuard>
          <Entrance locked={locked} />
        </PageGuard>
      </QueryClientProvider>
    </I18nextProvider>
  );
}
