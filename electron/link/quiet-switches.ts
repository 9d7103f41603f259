/**
 * Switches of Chromium by which nothing leaves this computer, in every host: no traffic of the browser's own, no
 * proxy of the system (its address could come from the network), and no name or address but this computer's.
 */
export const OFFLINE_SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  ['no-proxy-server'],
  ['no-pings'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-sync'],
  ['disable-quic'],
  ['disable-breakpad'],
  ['disable-domain-reliability'],
  ['disable-client-side-phishing-detection'],
];

/** The same as a command line has them. */
export function offlineArguments(): readonly string[] {
  return OFFLINE_SWITCHES.map(([name, value]) =>
    value === undefined ? `--${name}` : `--${name}=${value}`,
  );
}
