declare const brand: unique symbol;

/** A value that only its own guard can make, so that units and ids cannot be mixed up. */
export type Brand<Value, Name extends string> = Value & { readonly [brand]: Name };
