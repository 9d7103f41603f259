import type { Port } from './link.ts';

/** The desk's port to its shell: Electron gives a utility process `parentPort`, a forked Node process has `send`. */
export function deskPort(): Port {
  if (Reflect.has(process, 'parentPort')) {
    const { parentPort } = process;
    return {
      post: (message) => {
        parentPort.postMessage(message);
      },
      listen: (receive) => {
        parentPort.on('message', (event) => {
          receive(event.data);
        });
      },
    };
  }
  // The shell is gone: a desk without a shell would hold the vault for nobody.
  process.on('disconnect', () => {
    process.exit(0);
  });
  return {
    post: (message) => {
      process.send?.(message);
    },
    listen: (receive) => {
      process.on('message', receive);
    },
  };
}
