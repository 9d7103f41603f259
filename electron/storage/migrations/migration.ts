/** One step of the schema. Numbered by tens, named, never edited once released. */
export type Migration = {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
};
