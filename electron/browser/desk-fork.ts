import { fork } from 'node:child_process';
import type { DeskChild } from '../link/desk-supervisor.ts';

/** Starts the desk as a Node process. */
export function forkDesk(file: string): DeskChild {
  // Structured clone as in Electron; JSON would break the bytes of a PDF.
  const child = fork(file, [], { serialization: 'advanced' });
  let alive = true;
  child.on('exit', () => {
    alive = false;
  });
  child.on('error', () => undefined);
  return {
    port: {
      post: (message) => {
        // Posting to a closed channel raises an error that would end this process.
        if (alive && child.connected) child.send(message);
      },
      listen: (receive) => {
        child.on('message', receive);
      },
    },
    onExit: (listener) => {
      child.on('exit', listener);
    },
    kill: () => {
      child.kill('SIGKILL');
    },
  };
}
