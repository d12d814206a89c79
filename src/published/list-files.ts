import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What stands in a built site, folders apart. */
export interface SiteEntry {
  /** Its path below the folder, with forward slashes. */
  path: string;
  /** Whether it is an ordinary file; else it is a link, a pipe or a device. */
  isFile: boolean;
}

/** Folder by folder, because Node's own recursion goes where links lead. */
const walk = (folder: string, prefix: string): SiteEntry[] =>
  readdirSync(join(folder, prefix), { withFileTypes: true }).flatMap((entry) => {
    const path = prefix + entry.name;
    return entry.isDirectory() ? walk(folder, `${path}/`) : [{ path, isFile: entry.isFile() }];
  });

/** Everything in a built site, sorted; what a link leads to is not looked at. */
export const listEntries = (folder: string): SiteEntry[] =>
  walk(folder, '').toSorted((one, other) => (one.path < other.path ? -1 : 1));

/** Every file of a built site, sorted, as its path below the folder with forward slashes. */
export const listFiles = (folder: string): string[] =>
  listEntries(folder).flatMap(({ path, isFile }) => (isFile ? [path] : []));
