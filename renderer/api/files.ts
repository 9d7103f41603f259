import { FailureShape } from '../../shared/contract/api.ts';
import type { Failure } from '../../shared/contract/api.ts';
import { TAKEN_FILES, acceptOf, strangeName } from '../../shared/domain/file-purposes.ts';
import type { FilePurpose } from '../../shared/domain/file-purposes.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import { hasHostDialogs } from './bridge.ts';
import { call, UNAVAILABLE } from './client.ts';
import { hostFetch } from './http-session.ts';

/** A file staged with the desk: the ticket goes into the call that takes it. */
export type PickedFile = { readonly ticket: string; readonly name: string };

async function chooseFile(purpose: FilePurpose): Promise<File | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = acceptOf(purpose);
  return await new Promise((resolve) => {
    input.addEventListener('change', () => {
      resolve(input.files?.[0] ?? null);
    });
    input.addEventListener('cancel', () => {
      resolve(null);
    });
    input.click();
  });
}

function ticketIn(answer: unknown): string | null {
  if (typeof answer !== 'object' || answer === null) return null;
  const value: unknown = Reflect.get(answer, 'value');
  if (typeof value !== 'object' || value === null) return null;
  const ticket: unknown = Reflect.get(value, 'ticket');
  return typeof ticket === 'string' ? ticket : null;
}

/** Sends a chosen file to the browser host, which stages it. Refusals: too large, no desk. */
async function uploadFile(file: File): Promise<Result<PickedFile, Failure>> {
  const response = await hostFetch('/upload', {
    method: 'POST',
    headers: {
      'content-type': 'application/octet-stream',
      'x-file-name': encodeURIComponent(file.name),
    },
    body: file,
  });
  if (response === null) return fail(UNAVAILABLE);
  const answer: unknown = await response.json().catch(() => null);
  const ticket = ticketIn(answer);
  if (ticket !== null) return ok({ ticket, name: file.name });
  const refused = FailureShape.safeParse(answer);
  return fail(refused.success ? { codes: refused.data.failure.codes } : UNAVAILABLE);
}

async function pickWithHost(purpose: FilePurpose): Promise<Result<PickedFile | null, Failure>> {
  const picked = await call('attachments.pick', { purpose });
  if (!picked.ok || picked.value === null) return picked;
  const strange = strangeName(picked.value.name, purpose);
  return strange === null ? picked : fail({ codes: [strange] });
}

/**
 * Asks the person for one file, whichever host this is; `null` when they gave up. What could not be taken anyway is
 * refused at once, before it is sent; the desk looks into the content later.
 */
export async function pickFile(purpose: FilePurpose): Promise<Result<PickedFile | null, Failure>> {
  if (hasHostDialogs()) return await pickWithHost(purpose);
  const file = await chooseFile(purpose);
  if (file === null) return ok(null);
  const strange = strangeName(file.name, purpose);
  if (strange !== null) return fail({ codes: [strange] });
  const { mostBytes, tooLarge } = TAKEN_FILES[purpose];
  return file.size > mostBytes ? fail({ codes: [tooLarge] }) : await uploadFile(file);
}

function nameIn(response: Response): string {
  const header = response.headers.get('content-disposition') ?? '';
  const name = /filename\*=UTF-8''([^;]+)/u.exec(header)?.[1];
  return name === undefined ? 'ansu' : decodeURIComponent(name);
}

/**
 * Fetches an offered file once and hands it to the browser to keep. In Electron the host has saved it already
 * and `downloadId` is null. False when it could not be fetched.
 */
export async function download(downloadId: string | null): Promise<boolean> {
  if (downloadId === null) return true;
  const response = await hostFetch(`/file/${encodeURIComponent(downloadId)}`, {});
  if (response?.ok !== true) return false;
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = nameIn(response);
  link.click();
  // The browser reads the address after the click; it is released when that is surely done.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
  return true;
}
