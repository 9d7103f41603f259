import type { Policy } from './policy.ts';
import type { FilePurpose } from '../../shared/domain/file-purposes.ts';

/** What the desk process is told about the place it runs in. */
export type DeskOptions = {
  readonly dataFolder: string;
  readonly host: 'electron' | 'browser';
  readonly version: string;
  readonly policy: Policy;
  /** Path of the SQLite driver's binary. */
  readonly nativeBinding: string;
};

/** What the desk may ask of its shell. `null` and `false` mean: this host cannot, or the person gave up. */
export type Outside = {
  /** One form as A4 PDF; `html` is the form's escaped markup without frame. */
  pdf(html: string, title: string): Promise<Uint8Array>;
  /** Sends one form to a printer; true when it was handed over. */
  print(html: string, title: string): Promise<boolean>;
  pickOpen(purpose: FilePurpose): Promise<{ readonly path: string; readonly name: string } | null>;
  /** A folder the person picks for backups. */
  pickFolder(): Promise<string | null>;
  /** The path where the person wants a file saved. */
  pickSave(suggestedName: string): Promise<string | null>;
  /** Browser host only: the id under which the page may fetch this file once; the file is deleted after that. */
  offer(path: string, name: string): Promise<string | null>;
  /** Electron only: shows a file of the viewing folder in the program that the computer has for it. */
  open(path: string): Promise<boolean>;
  /** A reminder for whoever sits here: `off` they do not want any, `page` this host shows none, so the page must. */
  notify(reminder: {
    readonly kind: 'promise' | 'overdue';
    readonly caseNo: string | null;
  }): Promise<'shown' | 'off' | 'page'>;
  /** Which key store of the operating system this host can use; null = none that protects anything. */
  keyStore(): Promise<string | null>;
  /** A key sealed by the key store; null where it cannot. The shell keeps nothing of it. */
  sealKey(key: Uint8Array): Promise<string | null>;
  /** What was sealed, and the same sealed anew where the key store asks for it; null when it does not open any more. */
  openKey(
    sealed: string,
  ): Promise<{ readonly key: Uint8Array; readonly again: string | null } | null>;
  event(name: string, data: unknown): void;
};

/** The desk as its process entry sees it. */
export type Desk = {
  answer(channel: string, payload: unknown): Promise<unknown>;
  /** Takes over a file that the person uploaded; returns the ticket by which a later call names it. */
  stage(path: string, name: string): Promise<string>;
  lock(reason: string): Promise<void>;
  close(): Promise<void>;
};
