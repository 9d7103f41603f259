import { CASE, isCase } from '../../shared/domain/case.ts';
import type { Case } from '../../shared/domain/case.ts';
import type { Field, Fields } from '../../shared/domain/fields.ts';

/**
 * What a planted value is, by the class of the field it stands in: `name` whole names · `number` phones, ID numbers,
 * accounts, mails, streets · `digits` a number that somebody wrote into a text · `words` such a text · `judgement` +i.
 */
export type Class = 'name' | 'number' | 'digits' | 'words' | 'judgement';

export type Secret = { readonly class: Class; readonly path: string; readonly text: string };

export type Garden = {
  /** A value for this field that stands nowhere else, written down in {@link Garden.secrets}. */
  readonly plant: (field: Field, path: string) => unknown;
  readonly secrets: readonly Secret[];
};

function digits(count: number, places: number): string {
  return String(count).padStart(places, '0');
}

/** Two characters that no catalogue uses. */
function given(count: number): string {
  return String.fromCodePoint(0x2_a700 + count, 0x2_a800 + (count % 97));
}

type Sown = { readonly value: string; readonly hides: readonly (readonly [Class, string])[] };

function sownText(field: Extract<Field, { kind: 'text' }>, count: number): Sown {
  const word = `密语${given(count)}`;
  const phone = `139${digits(count, 4)}${digits((count * 7919) % 10_000, 4)}`;
  const id = `11010119900101${digits(count, 4)}`;
  const card = `62220210${digits(count, 4)}${digits((count * 7919) % 10_000, 4)}`;
  if (field.internal === true || field.mask === 'hide') {
    return { value: word, hides: [['judgement', word]] };
  }
  const by: Readonly<Record<string, Sown>> = {
    name: { value: `赵${given(count)}`, hides: [['name', given(count)]] },
    phone: { value: phone, hides: [['number', phone]] },
    id: { value: id, hides: [['number', id]] },
    last4: { value: card, hides: [['number', card]] },
    address: { value: `浙江省杭州市滨江区${given(count)}路1号`, hides: [['number', given(count)]] },
    mail: {
      value: `p${digits(count, 4)}q@example.cn`,
      hides: [['number', `${digits(count, 4)}q@`]],
    },
    scan: {
      value: `${word}，电话${phone}，卡号${card}。`,
      hides: [
        ['words', word],
        ['digits', phone],
        ['digits', card],
      ],
    },
  };
  return by[field.mask ?? ''] ?? { value: word, hides: [] };
}

/** Where planted values come from, each with a number of its own; beds of a thousand. */
export function aGarden(bed = 0): Garden {
  const secrets: Secret[] = [];
  let count = bed * 1000;
  return {
    secrets,
    plant: (field, path) => {
      count += 1;
      if (field.kind === 'codes' || field.kind === 'code') {
        const code = `ZQ${digits(count, 4)}`;
        secrets.push({ class: 'judgement', path, text: code });
        return field.kind === 'code' ? code : [code];
      }
      if (field.kind !== 'text') return undefined;
      const { value, hides } = sownText(field, count);
      if (value.length > field.max) return undefined;
      for (const [kind, text] of hides) secrets.push({ class: kind, path, text });
      return value;
    },
  };
}

function isPersonal({ mask, internal, kind }: Field): boolean {
  if (kind === 'code' || kind === 'codes') return internal === true || mask === 'hide';
  return kind === 'text' && (mask !== undefined || internal === true);
}

function sownIn(field: Field, value: unknown, at: readonly [Garden, string]): unknown {
  const [garden, path] = at;
  if (isPersonal(field)) return garden.plant(field, path) ?? value;
  if (field.kind === 'entity') return sownAll(field.fields, value, at);
  if (field.kind !== 'rows' || !Array.isArray(value)) return value;
  return value.map((row: unknown) => sownAll(field.fields, row, at));
}

function sownAll(
  fields: Fields,
  value: unknown,
  [garden, path]: readonly [Garden, string],
): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      sownIn(field, Reflect.get(value, name), [garden, path === '' ? name : `${path}.${name}`]),
    ]),
  );
}

/** The case with a planted value in every field that holds personal data or a judgement. */
export function sownCase(c: Case, garden: Garden): Case {
  const sown = sownAll(CASE, c, [garden, '']);
  if (!isCase(sown)) throw new TypeError('a planted case does not fit its fields');
  return sown;
}

/** A record of the branch with planted values in its personal fields. */
export function sownRecord(
  fields: Fields,
  known: object,
  [garden, path]: readonly [Garden, string],
): object {
  const sown = Object.entries(fields).flatMap(([name, field]) =>
    isPersonal(field) ? [[name, garden.plant(field, `${path}.${name}`)] as const] : [],
  );
  return { ...known, ...Object.fromEntries(sown) };
}
