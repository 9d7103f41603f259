import type { Response } from '../../shared/contract/api.ts';
import type { StaffView } from '../../shared/contract/views.ts';
import { useChannel } from './use-channel.ts';

const NOBODY: readonly StaffView[] = [];

/** Everyone of the branch, active or not, as colleagues see them; empty until known. */
export function useDirectory(): readonly StaffView[] {
  return useChannel('staff.directory', {}).data ?? NOBODY;
}

/** Branch, settings and bands; null until known. */
export function useBook(): Response<'book.read'> | null {
  return useChannel('book.read', {}).data;
}

/** How this institution words lists and guide; null until known. */
export function useWording(): Response<'configuration.words'> | null {
  return useChannel('configuration.words', {}).data;
}
