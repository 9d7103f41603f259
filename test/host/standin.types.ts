import type Electron from 'electron';
import type * as standin from './standin.ts';

/** Compiles only while every name that the stand-in offers is a name of the real Electron. */
type OnlyReal<Extra extends never> = Extra;
type Extra<Ours, Real> = Exclude<keyof Ours, keyof Real>;
type Names = Omit<typeof standin, 'default'>;
type WindowOf<T> = T extends new (...args: never[]) => infer Made ? Made : never;
type OurWindow = WindowOf<typeof standin.BrowserWindow>;
/** Names by which the stand-in's own parts know each other. */
type Inside = 'page' | 'load' | 'end';

export type Drift = [
  OnlyReal<Extra<Names, typeof Electron>>,
  OnlyReal<Extra<typeof standin.app, Electron.App>>,
  OnlyReal<Extra<typeof standin.dialog, Electron.Dialog>>,
  OnlyReal<Extra<typeof standin.ipcMain, Electron.IpcMain>>,
  OnlyReal<Extra<typeof standin.protocol, Electron.Protocol>>,
  OnlyReal<Extra<typeof standin.safeStorage, Electron.SafeStorage>>,
  OnlyReal<Extra<typeof standin.screen, Electron.Screen>>,
  OnlyReal<Extra<typeof standin.shell, Electron.Shell>>,
  OnlyReal<Extra<typeof standin.session.defaultSession, Electron.Session>>,
  OnlyReal<Extra<typeof standin.Menu, typeof Electron.Menu>>,
  OnlyReal<Extra<typeof standin.Notification, typeof Electron.Notification>>,
  OnlyReal<Extra<typeof standin.utilityProcess, typeof Electron.utilityProcess>>,
  OnlyReal<Extra<OurWindow, Electron.BrowserWindow>>,
  OnlyReal<Exclude<Extra<OurWindow['webContents'], Electron.WebContents>, Inside>>,
];
