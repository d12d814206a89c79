import { existsSync, mkdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Who holds a lock, as the person is told whom it turns away. */
export interface Holder {
  pid: number;
  host: string;
  /** When the lock was taken, as an ISO time. */
  since: string;
  /** What is done under the lock, such as `builds dist/`. */
  work: string;
}

/** Another process has the lock. */
export class Held extends Error {
  /** Who it is; undefined where that is not written yet, or no longer. */
  readonly holder: Holder | undefined;

  constructor(holder: Holder | undefined) {
    super('Another process has the lock.');
    this.holder = holder;
  }
}

const isHolder = (value: unknown): value is Holder =>
  typeof value === 'object' &&
  value !== null &&
  typeof Reflect.get(value, 'pid') === 'number' &&
  ['host', 'since', 'work'].every((key) => typeof Reflect.get(value, key) === 'string');

const holderFile = (folder: string): string => join(folder, 'holder.json');

const readHolder = (folder: string): Holder | undefined => {
  try {
    const value: unknown = JSON.parse(readFileSync(holderFile(folder), 'utf8'));
    return isHolder(value) ? value : undefined;
  } catch {
    // It only tells people who it is.
    return undefined;
  }
};

const readField = (error: unknown, name: 'code' | 'errcode'): unknown =>
  typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;

/** SQLite's number for what another process has locked. */
const busy = 5;

/** Makes a file or a folder, unless there is one. */
const makeUnlessThere = (make: () => void): void => {
  try {
    make();
  } catch (error) {
    if (readField(error, 'code') !== 'EEXIST') throw error;
  }
};

const findIdentity = (file: string): bigint | undefined =>
  statSync(file, { bigint: true, throwIfNoEntry: false })?.ino;

/** Locks the file in a folder; undefined where that is no longer in its place, so that its lock means nothing. */
const lockFile = (folder: string): DatabaseSync | undefined => {
  const file = join(folder, 'lock');
  // By itself, because Node says little of what went wrong where it may make several folders.
  if (!existsSync(dirname(folder))) mkdirSync(dirname(folder), { recursive: true });
  makeUnlessThere(() => mkdirSync(folder));
  // One that is there is not opened: closing it again would give up a lock of this process.
  makeUnlessThere(() => writeFileSync(file, '', { flag: 'wx' }));
  const identity = findIdentity(file);
  const database = new DatabaseSync(file);
  try {
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    if (identity !== undefined && findIdentity(file) === identity) return database;
  } catch (error) {
    database.close();
    throw error;
  }
  database.close();
  return undefined;
};

/** Removes what the lock has made and nothing of the next one, which may make its own there already. */
const removeFolder = (folder: string): void => {
  try {
    for (const file of [holderFile(folder), join(folder, 'lock')]) rmSync(file, { force: true });
    rmdirSync(folder);
  } catch {
    // What is left locks nothing.
  }
};

/** What is locked: a database that nothing refers to is closed by the garbage collection, and locks nothing any more. */
const locked = new Set<DatabaseSync>();

const hold = (folder: string, holder: Holder, database: DatabaseSync): (() => void) => {
  try {
    writeFileSync(holderFile(folder), `${JSON.stringify(holder)}\n`);
  } catch (error) {
    database.close();
    throw error;
  }
  locked.add(database);
  return () => {
    if (!locked.delete(database)) return;
    removeFolder(folder);
    database.close();
  };
};

/** As often as a lock is tried, because who had it may remove its folder at that moment. */
const mostAttempts = 20;

/**
 * Takes the lock of a folder, which is made for it and holds nothing else.
 *
 * The operating system keeps the lock, by way of SQLite, and frees it when the process ends, in whatever way: after a
 * crash or a restart none is left, and no process is taken for another that had its number. What stands in the folder
 * only tells people who has it.
 *
 * @returns what gives it up
 * @throws Held where another process has it
 */
export const takeLock = (folder: string, holder: Holder): (() => void) => {
  let fault: unknown = new Held(undefined);
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    try {
      const database = lockFile(folder);
      if (database !== undefined) return hold(folder, holder, database);
    } catch (error) {
      if (readField(error, 'errcode') === busy) throw new Held(readHolder(folder));
      fault = error;
    }
  }
  throw fault;
};
