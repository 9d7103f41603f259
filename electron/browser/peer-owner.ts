import { readFileSync } from 'node:fs';

/** `127.0.0.1` as Linux writes it: four bytes, last first. */
const LOOPBACK = '0100007F';

const hex = (port: number): string => port.toString(16).toUpperCase().padStart(4, '0');

/**
 * The user whose program holds the other end of a loopback connection, by Linux's table of connections; null when it is not in there.
 * A command line can be read by every user of the computer, and the address of the page with its token stands in one.
 */
export function ownerOf(table: string, serverPort: number, peerPort: number): number | null {
  const [local, remote] = [`${LOOPBACK}:${hex(peerPort)}`, `${LOOPBACK}:${hex(serverPort)}`];
  for (const line of table.split('\n')) {
    const [, from, to, , , , , user] = line.trim().split(/\s+/u);
    if (from === local && to === remote) return Number(user);
  }
  return null;
}

/** False when the connection is known to come from a program of another user. Only Linux tells; root may do anything anyway. */
export function isOwnUser(serverPort: number, peerPort: number | undefined): boolean {
  if (process.platform !== 'linux' || peerPort === undefined) return true;
  try {
    const owner = ownerOf(readFileSync('/proc/net/tcp', 'utf8'), serverPort, peerPort);
    return owner === null || owner === process.getuid?.() || owner === 0;
  } catch {
    return true;
  }
}
