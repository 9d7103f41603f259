/** The SQLite driver needs Node-API 10 (Node 22.14 and newer, Electron 35 and newer). */
const NODE_API = 10;
/** The exit code of a process that would fail again at every start. */
export const USELESS_TO_RESTART = 78;

/** Ends the process with words where the driver would end it with SIGSEGV. */
export function requireNodeApi(): void {
  if (Number(process.versions['napi']) >= NODE_API) return;
  process.stderr.write(
    `Ansu needs Node 24; this is Node ${process.versions.node}. Run "npm ci" and start with "npm start".\n`,
  );
  process.exit(USELESS_TO_RESTART);
}
