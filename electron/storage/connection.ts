import Database from 'better-sqlite3-multiple-ciphers';

export type DatabasePlace = {
  readonly file: string;
  /** The driver's binary for this platform. */
  readonly nativeBinding: string;
  /** 32 bytes. */
  readonly key: Uint8Array;
  /** 'new' refuses a file that exists; 'existing' refuses one that does not. */
  readonly expect: 'new' | 'existing';
};

const KEY_BYTES = 32;

/** Gives the connection its key; the first read is what proves it. */
function setKey(db: Database.Database, key: Uint8Array): void {
  // Other lengths are silently taken as a passphrase, and PRAGMA key itself never fails.
  if (key.byteLength !== KEY_BYTES) throw new RangeError('the data key has the wrong length');
  db.pragma("cipher = 'aegis'");
  db.pragma(`key = 'raw:${Buffer.from(key).toString('hex')}'`);
}

/** Gives the connection its key and proves it by the first read. */
export function unlock(db: Database.Database, key: Uint8Array): void {
  setKey(db, key);
  db.prepare('SELECT count(*) FROM sqlite_master').get();
}

/** A connection that cannot write: what is wrong with a file leaves it as it is, byte by byte. */
export function openReading({
  file,
  key,
  nativeBinding,
}: Omit<DatabasePlace, 'expect'>): Database.Database {
  const db = new Database(file, { nativeBinding, readonly: true, fileMustExist: true });
  try {
    setKey(db, key);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
