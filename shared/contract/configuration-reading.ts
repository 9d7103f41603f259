import type { z } from 'zod';
import { problemsOf } from '../domain/configuration-checks.ts';
import { rowName } from '../domain/configuration-differences.ts';
import { CONFIGURATION_FAULTS, problem } from '../domain/configuration.ts';
import type {
  ConfigurationContents,
  ConfigurationFault,
  ConfigurationGround,
  ConfigurationKind,
  ConfigurationProblem,
} from '../domain/configuration.ts';
import { fail, ok } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import { CONFIGURATION_SHAPES } from './configuration-shapes.ts';

type Issue = z.core.$ZodIssue;
type Problems = readonly ConfigurationProblem[];

/** More than these help nobody. */
const MOST_PROBLEMS = 200;

function isFault(message: string): message is ConfigurationFault {
  return CONFIGURATION_FAULTS.some((code) => code === message);
}

function childOf(value: unknown, key: PropertyKey): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Reflect.get(value, key);
}

/** The path of an issue with the names of the rows instead of their numbers. */
function placeOf(root: unknown, path: readonly PropertyKey[]): { place: string; value: unknown } {
  let value = root;
  const names = path.map((key) => {
    value = childOf(value, key);
    return typeof key === 'number' ? rowName(value, key) : String(key);
  });
  return { place: names.join('.'), value };
}

function problemOf(root: unknown, { path, message }: Issue): ConfigurationProblem {
  const { place, value } = placeOf(root, path);
  const shown = typeof value === 'string' || typeof value === 'number' ? value : '';
  return problem(isFault(message) ? message : 'wrong-shape', place, String(shown).slice(0, 80));
}

/** The content when its shape is right; nothing is judged. Null when it does not fit. */
export function shapedContent<K extends ConfigurationKind>(
  kind: K,
  value: unknown,
): ConfigurationContents[K] | null {
  const shape: z.ZodType<ConfigurationContents[K]> = CONFIGURATION_SHAPES[kind];
  const parsed = shape.safeParse(value);
  return parsed.success ? parsed.data : null;
}

/** A content that may be used, or everything that is wrong with it, each with its place. */
export function readContent<K extends ConfigurationKind>(
  kind: K,
  value: unknown,
  ground: ConfigurationGround,
): Result<ConfigurationContents[K], Problems> {
  const shape: z.ZodType<ConfigurationContents[K]> = CONFIGURATION_SHAPES[kind];
  const parsed = shape.safeParse(value);
  if (!parsed.success) {
    const issues = parsed.error.issues.slice(0, MOST_PROBLEMS);
    return fail(issues.map((issue) => problemOf(value, issue)));
  }
  const problems = problemsOf(kind, parsed.data, ground).slice(0, MOST_PROBLEMS);
  return problems.length > 0 ? fail(problems) : ok(parsed.data);
}
