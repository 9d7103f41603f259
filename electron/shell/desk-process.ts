import { utilityProcess } from 'electron';
import type { DeskChild } from '../link/desk-supervisor.ts';

/** Starts the desk as a utility process. Only after the program is ready; a packaged shell cannot fork Node by itself. */
export function forkDesk(file: string): DeskChild {
  const child = utilityProcess.fork(file, [], { serviceName: 'ansu-desk', stdio: 'inherit' });
  return {
    port: {
      post: (message) => {
        child.postMessage(message);
      },
      listen: (receive) => {
        child.on('message', receive);
      },
    },
    onExit: (listener) => {
      child.on('exit', listener);
    },
    kill: () => {
      child.kill();
    },
  };
}
