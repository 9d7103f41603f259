import { QueryClientProvider } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import type { i18n } from 'i18next';
import { I18nextProvider } from 'react-i18next';
import { Entrance } from './entrance.tsx';

type AppProps = {
  readonly words: i18n;
  readonly client: QueryClient;
  /** Known at the start: somebody must sign in. */
  readonly locked: boolean;
};

/** The page: words and cache around the entrance, which decides what may be shown. */
export function App({ words, client, locked }: AppProps) {
  return (
    <I18nextProvider i18n={words}>
      <QueryClientProvider client={client}>
        <Entrance locked={locked} />
      </QueryClientProvider>
    </I18nextProvider>
  );
}
