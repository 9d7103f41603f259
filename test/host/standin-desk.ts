import { fork, type ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';

const parentPort = new URL('./parent-port.ts', import.meta.url).href;
let ready = false;

/** Electron refuses to start utility processes before it is ready; so does the stand-in. */
export function allowUtilityProcesses(): void {
  ready = true;
}

export class UtilityProcess extends EventEmitter {
  private readonly child: ChildProcess;
  private alive = true;

  constructor(file: string, args: readonly string[]) {
    super();
    this.child = fork(file, args, {
      serialization: 'advanced',
      execArgv: ['--import', parentPort],
    });
    this.child.on('spawn', () => this.emit('spawn'));
    this.child.on('message', (message) => this.emit('message', message));
    this.child.on('error', () => undefined);
    this.child.on('exit', (code, signal) => {
      this.alive = false;
      this.emit('exit', code ?? (signal === null ? 0 : 1));
    });
  }

  get pid(): number | undefined {
    return this.alive ? this.child.pid : undefined;
  }

  postMessage(message: object, transfer: readonly unknown[] = []): void {
    if (transfer.length > 0) throw new Error('The stand-in does not cover transferred ports.');
    if (this.alive && this.child.connected) this.child.send(message);
  }

  kill(): boolean {
    return this.child.kill();
  }
}

export const utilityProcess = {
  fork: (file: string, args: readonly string[] = [], _options: object = {}): UtilityProcess => {
    if (!ready) throw new Error('utilityProcess cannot be used before app is ready.');
    return new UtilityProcess(file, args);
  },
};
