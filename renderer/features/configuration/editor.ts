import type {
  ConfigurationContents,
  ConfigurationKind,
} from '../../../shared/domain/configuration.ts';

/** What every editor of a kind gets: the content as it stands, and what to call with the changed one. */
export type EditorProps<K extends ConfigurationKind> = {
  readonly value: ConfigurationContents[K];
  readonly onChange: (value: ConfigurationContents[K]) => void;
};
