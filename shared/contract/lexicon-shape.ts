import { z } from 'zod';
import type { LexiconTerm } from '../domain/lexicon.ts';

/** What one term of the lexicon may be (rules 9.2); in force it is data, so that it can be changed and versioned. */
export const LexiconTermShape: z.ZodType<LexiconTerm> = z.strictObject({
  code: z.string().regex(/^[A-Z0-9][A-Z0-9-]{0,19}$/u),
  zh: z.string().trim().min(1).max(40),
  en: z.string().trim().max(80),
  category: z
    .string()
    .regex(/^C\d{2}$/u)
    .nullable(),
  branchCause: z
    .string()
    .regex(/^X\d{2}$/u)
    .nullable(),
  /** 0 only for words that tell no cause. */
  weight: z.int().min(0).max(5),
  urgency: z.int().min(0).max(5),
  mood: z.int().min(0).max(3),
  safety: z.boolean(),
  active: z.boolean(),
});

const MOST_TERMS = 2000;

/** A whole lexicon: each code stands once. */
export const LexiconShape: z.ZodType<readonly LexiconTerm[]> = z
  .array(LexiconTermShape)
  .max(MOST_TERMS)
  .readonly()
  .refine((terms) => new Set(terms.map(({ code }) => code)).size === terms.length);
