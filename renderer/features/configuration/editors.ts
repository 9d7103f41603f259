import type { ComponentType } from 'react';
import type { ConfigurationKind } from '../../../shared/domain/configuration.ts';
import { BandsEditor } from './bands-editor.tsx';
import { BranchEditor } from './branch-editor.tsx';
import { CalendarsEditor } from './calendars-editor.tsx';
import { DepartmentsEditor } from './departments-editor.tsx';
import type { EditorProps } from './editor.ts';
import { FormTemplatesEditor } from './form-templates-editor.tsx';
import { HotlinesEditor } from './hotlines-editor.tsx';
import { KeysEditor } from './keys-editor.tsx';
import { LexiconEditor } from './lexicon-editor.tsx';
import { ListsEditor } from './lists-editor.tsx';
import { ProceduresEditor } from './procedures-editor.tsx';
import { ReceiversEditor } from './receivers-editor.tsx';
import { RulesEditor } from './rules-editor.tsx';
import { ScriptsEditor } from './scripts-editor.tsx';
import { SettingsEditor } from './settings-editor.tsx';
import { WaiverEditor } from './waiver-editor.tsx';

const EDITORS: { readonly [K in ConfigurationKind]: ComponentType<EditorProps<K>> } = {
  settings: SettingsEditor,
  'deadline-rules': RulesEditor,
  calendars: CalendarsEditor,
  bands: BandsEditor,
  procedures: ProceduresEditor,
  lists: ListsEditor,
  scripts: ScriptsEditor,
  'waiver-words': WaiverEditor,
  lexicon: LexiconEditor,
  hotlines: HotlinesEditor,
  'form-templates': FormTemplatesEditor,
  departments: DepartmentsEditor,
  receivers: ReceiversEditor,
  branch: BranchEditor,
  'trusted-keys': KeysEditor,
};

/** The editor of a kind. */
export function editorOf<K extends ConfigurationKind>(kind: K): ComponentType<EditorProps<K>> {
  return EDITORS[kind];
}
