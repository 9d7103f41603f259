import { readdirSync } from 'node:fs';

/**
 * Preloaded into a desk that is measured: answers `{ probe: true }` with what it holds after a collection.
 * Memory is read after two collections, so that garbage that waits counts as nothing.
 */
process.on('message', (message: unknown) => {
  if (typeof message !== 'object' || message === null || !('probe' in message)) return;
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, rss, external } = process.memoryUsage();
  const handles = readdirSync('/proc/self/fd').length;
  process.send?.({ probed: { heapUsed, rss, external, handles } });
});
