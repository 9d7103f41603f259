import { z } from 'zod';
import { refusal } from './messages.ts';
import { Language, type Preferences } from './preferences.ts';

const PREFIX = 'host.';
const SetLanguage = z.strictObject({ language: Language });

/** True for the few calls that the host itself answers: they concern the workstation, not the bank. */
export function isHostCall(channel: string): boolean {
  return channel.startsWith(PREFIX);
}

/** Answers `host.language` (keeps the language for the next start). Same answer shape as the desk's. */
export function answerHostCall(
  channel: string,
  payload: unknown,
  preferences: Preferences,
): unknown {
  if (channel !== 'host.language') return refusal('unknown-channel');
  const request = SetLanguage.safeParse(payload);
  if (!request.success) return refusal('wrong-shape');
  preferences.setLanguage(request.data.language);
  return { ok: true, value: { language: request.data.language } };
}
