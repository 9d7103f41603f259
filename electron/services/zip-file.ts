/** What lies in a zip: its name stays readable, so it says nothing about anyone. */
export type ZipEntry = { readonly name: string; readonly content: AsyncIterable<Uint8Array> };

/** One zip after another: what is written at one end is read at the other, and `fail` ends both. */
export type Pipe = {
  readonly readable: ReadableStream<Uint8Array>;
  readonly writable: WritableStream<Uint8Array>;
  readonly fail: (error: unknown) => void;
};

export function openPipe(): Pipe {
  const ends: TransformStreamDefaultController<Uint8Array>[] = [];
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>({
    start: (controller) => {
      ends.push(controller);
    },
  });
  return {
    readable,
    writable,
    fail: (error) => {
      for (const controller of ends) controller.error(error);
    },
  };
}

/**
 * Writes a zip as its entries are read, never holding one. Plain sizes (no Zip64): the spreadsheets of office programs
 * refuse the other kind. With a password each entry is AES-256; the library is read now, not at the start of the desk.
 */
export async function zipInto(
  into: WritableStream<Uint8Array>,
  entries: readonly ZipEntry[],
  password: string | null,
): Promise<void> {
  const { ZipWriter } = await import('@zip.js/zip.js');
  const locked = password === null ? {} : { password, encryptionStrength: 3 as const };
  const zip = new ZipWriter(into, { useWebWorkers: false, zip64: false, ...locked });
  for (const { name, content } of entries) {
    await zip.add(name, ReadableStream.from(content));
  }
  await zip.close();
}
