import { z } from 'zod';
import type { Chance } from '../bench/chance.ts';
import type { Known } from './from-fields.ts';
import { garbage, hostileNumber, hostileText } from './hostile.ts';

type Making = { readonly chance: Chance; readonly known: Known };

/** What custom shapes may want; whatever fits one is given to it. */
const PLAIN: readonly unknown[] = [
  '2026-03-11',
  '2026-03-11T09:00:00',
  0,
  100,
  'teller',
  'branchManager',
  'bands',
  'settings',
  'lists',
  'D01',
  'close',
];

const fits = new WeakMap<z.core.$ZodType, readonly unknown[]>();

function fittingCustom(schema: z.core.$ZodType, { chance, known }: Making): unknown {
  const id = chance.one(known.ids);
  if (chance.percent(85) && z.safeParse(schema, id).success) return id;
  const found = fits.get(schema) ?? PLAIN.filter((one) => z.safeParse(schema, one).success);
  fits.set(schema, found);
  return found.length === 0 ? garbage(chance, 2) : found[chance.whole(0, found.length - 1)];
}

function text(schema: z.ZodString, { chance, known }: Making): string {
  if (chance.percent(35)) return chance.one(known.ids);
  const typed = hostileText(chance);
  if (chance.percent(50) && z.safeParse(schema, typed).success) return typed;
  return chance.percent(50) ? 'A1' : typed;
}

function ofObject(schema: z.ZodObject, making: Making): unknown {
  const shape: Readonly<Record<string, z.core.$ZodType>> = schema.def.shape;
  const made = Object.entries(shape).map(
    ([name, part]) => [name, fromSchema(part, making)] as const,
  );
  return Object.fromEntries(made.filter(([, value]) => value !== undefined));
}

/** A value of this shape, with hostile values in it. */
export function fromSchema(schema: z.core.$ZodType, making: Making): unknown {
  const { chance } = making;
  if (schema instanceof z.ZodObject) return ofObject(schema, making);
  if (schema instanceof z.ZodString) return text(schema, making);
  if (schema instanceof z.ZodNumber) {
    return chance.percent(70) ? chance.whole(0, 20) : hostileNumber(chance);
  }
  if (schema instanceof z.ZodBoolean) return chance.percent(50);
  if (schema instanceof z.ZodEnum) {
    const entries = Object.values(schema.def.entries);
    return entries[chance.whole(0, entries.length - 1)];
  }
  if (schema instanceof z.ZodLiteral) return schema.def.values[0];
  if (schema instanceof z.ZodArray) {
    return Array.from({ length: chance.whole(0, 3) }, () => fromSchema(schema.def.element, making));
  }
  return fromWrapping(schema, making);
}

function fromWrapping(schema: z.core.$ZodType, making: Making): unknown {
  const { chance } = making;
  if (schema instanceof z.ZodNullable) {
    return chance.percent(30) ? null : fromSchema(schema.def.innerType, making);
  }
  if (schema instanceof z.ZodOptional) {
    return chance.percent(50) ? undefined : fromSchema(schema.def.innerType, making);
  }
  if (schema instanceof z.ZodReadonly) return fromSchema(schema.def.innerType, making);
  if (schema instanceof z.ZodUnion) {
    const { options } = schema.def;
    const chosen = options[chance.whole(0, options.length - 1)];
    return chosen === undefined ? null : fromSchema(chosen, making);
  }
  if (schema instanceof z.ZodCustom) return fittingCustom(schema, making);
  return garbage(chance, 1);
}

/** The value with one of its parts left out, doubled or exchanged for anything. */
export function mutated(value: unknown, chance: Chance): unknown {
  if (typeof value !== 'object' || value === null || chance.percent(10)) return garbage(chance);
  const entries = Object.entries(value);
  const at = chance.whole(0, Math.max(0, entries.length - 1));
  const way = chance.whole(0, 3);
  const changed = entries.flatMap(([name, part]: [string, unknown], index) => {
    if (index !== at) return [[name, part] as const];
    if (way === 0) return [];
    if (way === 1) return [[name, part] as const, [hostileText(chance), part] as const];
    return [[name, way === 2 ? mutated(part, chance) : garbage(chance, 1)] as const];
  });
  return Array.isArray(value) ? changed.map(([, part]) => part) : Object.fromEntries(changed);
}
