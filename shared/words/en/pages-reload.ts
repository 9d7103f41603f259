import type { Widen } from '../messages.ts';
import type { reload as chinese } from '../zh-cn/pages-reload.ts';

export const reload: Widen<typeof chinese> = {
  title: 'The program has been updated',
  failedTitle: 'This page failed',
  updated: 'The program has just been updated; this page must be loaded anew.',
  failed: 'This page could not be shown. Load it anew; tell the administrator if it happens again.',
  kept: 'Nothing entered on a case is lost: it is saved before loading anew.',
  unsent:
    'A form filled in on another page and not yet sent: go back there and send it first, then load anew.',
  left: 'Something could not be saved yet; try again in a moment.',
  button: 'Save and load anew',
};
