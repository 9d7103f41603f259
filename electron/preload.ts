import { contextBridge, ipcRenderer } from 'electron';

/** All that the page gets: one call, one listener that returns its own remover. */
contextBridge.exposeInMainWorld('bridge', {
  call: async (channel: string, payload: unknown): Promise<unknown> =>
    await ipcRenderer.invoke('call', channel, payload),
  on: (event: string, listener: (data: unknown) => void): (() => void) => {
    const receive = (_event: unknown, name: string, data: unknown): void => {
      if (name === event) listener(data);
    };
    ipcRenderer.on('event', receive);
    return () => {
      ipcRenderer.off('event', receive);
    };
  },
});
