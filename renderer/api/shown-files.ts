import { listen } from './client.ts';
import { hostFetch } from './http-session.ts';

type Shown = { readonly window: Window; readonly address: string };

const shown = new Set<Shown>();
let listening = false;

/** At the lock nothing of a file stays on the screen or in the browser's memory. */
function closeShown(): void {
  for (const { window, address } of shown) {
    URL.revokeObjectURL(address);
    window.close();
  }
  shown.clear();
}

/**
 * Fetches an offered file once and shows it in a window of its own. In Electron the host has shown it already and
 * `downloadId` is null. False when it could not be fetched or shown.
 */
export async function showFetched(downloadId: string | null, mediaType: string): Promise<boolean> {
  if (downloadId === null) return true;
  const response = await hostFetch(`/file/${encodeURIComponent(downloadId)}`, {});
  if (response?.ok !== true) return false;
  if (!listening) listen('locked', closeShown);
  listening = true;
  // The type is the desk's own word for what it found in the file; such a page lives under the policy of this one.
  const content = new Blob([await response.arrayBuffer()], { type: mediaType });
  const address = URL.createObjectURL(content);
  const window = globalThis.open(address);
  if (window === null) {
    URL.revokeObjectURL(address);
    return false;
  }
  shown.add({ window, address });
  return true;
}
