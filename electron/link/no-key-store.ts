const nothing = async (): Promise<null> => await Promise.resolve(null);

/** A host that reaches no key store of the operating system: passwords and the recovery code open everything. */
export const NO_KEY_STORE: Readonly<
  Record<'keyStore' | 'sealKey' | 'openKey', () => Promise<null>>
> = {
  keyStore: nothing,
  sealKey: nothing,
  openKey: nothing,
};
