/** The shape of a catalogue: the same keys, any words. A key missing in one language does not compile. */
export type Widen<T> = { readonly [K in keyof T]: T[K] extends string ? string : Widen<T[K]> };
