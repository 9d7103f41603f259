import { _electron } from 'playwright-core';
import { findElectron } from '../../electron/link/find-electron.ts';
import { inElectron, callByBridge, root, type Launched, type Launcher } from './launched.ts';

/** The real Electron, unpackaged. Never run where its program is missing. */
export const launchElectron: Launcher = async (dataDir, env, collect): Promise<Launched> => {
  const executablePath = findElectron();
  if (executablePath === null) throw new Error('Electron is not there: run npx install-electron');
  const sandbox = process.platform === 'linux' ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    executablePath,
    cwd: root,
    args: [...sandbox, root, '--data', dataDir],
    env: Object.fromEntries(
      Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ),
  });
  collect(app.process());
  const page = await app.firstWindow();
  const shell = inElectron(
    async (act, arg) =>
      await app.evaluate(
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Playwright wraps the argument's type beyond inference
        act as (electron: unknown, arg: unknown) => unknown,
        arg,
      ),
  );
  return {
    process: app.process(),
    page,
    windows: () => app.windows(),
    ...shell,
    call: async (channel, payload) => await callByBridge(page, channel, payload),
    quit: async () => {
      await app.close();
    },
    cleanUp: async () => {
      await Promise.resolve();
    },
  };
};
