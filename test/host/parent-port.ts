// Electron's `process.parentPort` for a forked Node process. What arrives before the desk listens waits, as in Electron.
import { EventEmitter } from 'node:events';

const port = new EventEmitter();
const early: unknown[] = [];

const postMessage = (message: object): void => {
  process.send?.(structuredClone(message));
};

process.on('message', (data: unknown) => {
  if (port.listenerCount('message') > 0) port.emit('message', { data, ports: [] });
  else early.push(data);
});
port.on('newListener', (name) => {
  if (name !== 'message') return;
  setImmediate(() => {
    for (const data of early.splice(0)) port.emit('message', { data, ports: [] });
  });
});
process.on('disconnect', () => process.exit(0));

Object.defineProperty(process, 'parentPort', { value: Object.assign(port, { postMessage }) });
