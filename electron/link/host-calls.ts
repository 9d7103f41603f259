import { z } from 'zod';
import { refusal } from './messages.ts';
import { toldOf } from './policy.ts';
import { Language, type Preferences } from './preferences.ts';

const PREFIX = 'host.';
const SetLanguage = z.strictObject({ language: Language });
const Notifications = z.strictObject({ on: z.boolean().optional() });

/** True for the few calls that the host itself answers: they concern the workstation, not the bank. */
export function isHostCall(channel: string): boolean {
  return channel.startsWith(PREFIX);
}

function setLanguage(payload: unknown, preferences: Preferences): unknown {
  const request = SetLanguage.safeParse(payload);
  if (!request.success) return refusal('wrong-shape');
  if (preferences.isFixed('language')) return refusal('fixed-by-policy');
  preferences.setLanguage(request.data.language);
  return { ok: true, value: { language: request.data.language } };
}

function notifications(payload: unknown, preferences: Preferences): unknown {
  const request = Notifications.safeParse(payload);
  if (!request.success) return refusal('wrong-shape');
  if (request.data.on !== undefined && preferences.isFixed('notifications')) {
    return refusal('fixed-by-policy');
  }
  if (request.data.on !== undefined) preferences.setNotifications(request.data.on);
  return { ok: true, value: { on: preferences.notifications() } };
}

/** What the computer's policy fixes, the language of the next start, and whether this workstation reminds. Same answer shape as the desk's. */
export function answerHostCall(
  channel: string,
  payload: unknown,
  preferences: Preferences,
): unknown {
  if (channel === 'host.policy') return { ok: true, value: toldOf(preferences.policy) };
  if (channel === 'host.language') return setLanguage(payload, preferences);
  if (channel === 'host.notifications') return notifications(payload, preferences);
  return refusal('unknown-channel');
}
