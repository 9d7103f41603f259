import { hostBridge } from './bridge.ts';

/** Asked before the rest of the page is read, so that the answer is there when something can be shown. */
export const firstStatus: Promise<unknown> = hostBridge().call('app.status', {});
