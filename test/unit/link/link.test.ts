import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { afterEach, expect, test } from 'vitest';
import { LinkError } from '../../../electron/link/error-name.ts';
import { createLink, type Link, type Port } from '../../../electron/link/link.ts';

const open: MessagePort[] = [];

function portOf(end: MessagePort): Port {
  open.push(end);
  return {
    post: (message) => {
      end.postMessage(message);
    },
    listen: (receive) => {
      end.on('message', receive);
    },
  };
}

function aPair(): { readonly shell: Link; readonly desk: Link; readonly deskEnd: MessagePort } {
  const { port1, port2 } = new MessageChannel();
  return { shell: createLink(portOf(port1)), desk: createLink(portOf(port2)), deskEnd: port2 };
}

afterEach(() => {
  for (const end of open.splice(0)) end.close();
});

test('a call reaches the other side and its answer comes back, in both directions', async () => {
  const { shell, desk } = aPair();
  desk.answer('rpc', async (input) => await Promise.resolve({ echo: input }));
  shell.answer('pdf', async () => await Promise.resolve(new Uint8Array([1, 2, 3])));
  expect(await shell.call('rpc', { text: '𠮷' })).toEqual({ echo: { text: '𠮷' } });
  expect(await desk.call('pdf', null)).toEqual(new Uint8Array([1, 2, 3]));
});

test('answers find their callers even when they come out of order', async () => {
  const { shell, desk } = aPair();
  const first = Promise.withResolvers<string>();
  desk.answer('rpc', async (input) => (input === 1 ? await first.promise : 'second'));
  const slow = shell.call('rpc', 1);
  expect(await shell.call('rpc', 2)).toBe('second');
  first.resolve('first');
  expect(await slow).toBe('first');
});

test('a failure crosses as the name of the error, never as its text', async () => {
  const { shell, desk } = aPair();
  desk.answer('rpc', async () => await Promise.reject(new RangeError('客户钱小满')));
  const failure: unknown = await shell.call('rpc', null).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(LinkError);
  expect(failure).toMatchObject({ message: 'RangeError' });
});

test('a call that nobody answers is refused by name', async () => {
  const { shell } = aPair();
  await expect(shell.call('nothing', null)).rejects.toThrow('UnknownCall');
});

test('when the other side is gone, those who wait and those who come later are refused', async () => {
  const { shell, desk } = aPair();
  desk.answer('rpc', async () => await new Promise(() => undefined));
  const waiting = shell.call('rpc', null);
  shell.broken('desk-ended');
  await expect(waiting).rejects.toThrow('desk-ended');
  await expect(shell.call('rpc', null)).rejects.toThrow('desk-ended');
});

test('nothing is posted to a side that is gone', async () => {
  const posted: object[] = [];
  const link = createLink({
    post: (message) => void posted.push(message),
    listen: () => undefined,
  });
  link.broken('desk-ended');
  link.send('locked', null);
  await expect(link.call('rpc', null)).rejects.toThrow('desk-ended');
  expect(posted).toEqual([]);
});

test('events arrive in order', async () => {
  const { shell, desk } = aPair();
  const heard: string[] = [];
  const all = new Promise<void>((resolve) => {
    shell.listen((name) => {
      heard.push(name);
      if (heard.length === 2) resolve();
    });
  });
  desk.send('locked', null);
  desk.send('unlocked', null);
  await all;
  expect(heard).toEqual(['locked', 'unlocked']);
});

test('what is no frame is dropped', async () => {
  const { shell, desk, deskEnd } = aPair();
  desk.answer('rpc', async () => await Promise.resolve('still here'));
  deskEnd.postMessage({ kind: 'call', id: 'x' });
  deskEnd.postMessage('noise');
  expect(await shell.call('rpc', null)).toBe('still here');
});
