import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Every call by which a process names another computer; of a program and all that it starts. Only these calls are stopped at
 * (`--seccomp-bpf`), so that a journey keeps its pace. A message to an address without a connection (`sendmsg`) is left
 * out: an engine sends a hundred thousand of them to itself, and no code of ours has datagrams.
 */
const STRACE = ['-f', '--seccomp-bpf', '-qq', '-e', 'trace=connect,sendto', '-e', 'signal=none'];

/** True where the system lets us look: Linux with strace, and a container that allows it. */
export const canTrace: boolean =
  spawnSync('strace', [...STRACE, 'true'], { stdio: 'ignore' }).status === 0;

/** Says to `spawnNode` that a program runs under the trace; its process stays the one that was asked for. */
export function underTrace(file: string): Readonly<Record<string, string>> {
  return canTrace ? { TEST_UNDER: ['strace', '-D', ...STRACE, '-o', file].join(' ') } : {};
}

/** A program of the test's own that runs another one under the trace. */
export function tracedProgram(program: string, folder: string, file: string): string {
  const script = join(folder, 'traced');
  writeFileSync(
    script,
    `#!/bin/sh\nexec strace -D ${STRACE.join(' ')} -o ${file} ${program} "$@"\n`,
  );
  chmodSync(script, 0o700);
  return script;
}

const ADDRESS =
  /sa_family=(AF_INET6?), .*?(?:inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)")/u;
/**
 * A datagram socket that Chromium connects and closes: the kernel says whether it knows a way for IPv6, and nothing is sent.
 * No switch stops it; a call that sends to this address is no such call and counts.
 */
const WAY_ASKED = /connect\(.*sin6_port=htons\(443\).*"2001:4860:4860::8888"/u;
const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/u;

/** Calls to an address that is not this computer's loopback. */
export function foreignCalls(file: string): readonly string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => {
      const [, family, four, six] = ADDRESS.exec(line) ?? [];
      if (WAY_ASKED.test(line)) return false;
      return family !== undefined && !LOOPBACK.test(four ?? six ?? '');
    });
}

/** How many calls the trace saw at all: what proves that it looked. */
export function tracedCalls(file: string): number {
  return readFileSync(file, 'utf8').split('\n').length - 1;
}
