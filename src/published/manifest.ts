/**
 * The name of the manifest in a built site, and its format: those of `sha256sum`, so that whoever has a copy can hold it
 * to what was built without this program. It stands within the site, because it must go where the site goes.
 */
export const manifestName = 'SHA256SUMS';

/** The SHA-256 of each file, in hexadecimal digits, by its path below the site's folder. */
export type Hashes = ReadonlyMap<string, string>;

/** What is wrong with a line of a manifest. */
export interface ManifestFault {
  line: number;
  message: string;
}

/** How `sha256sum` writes what would end or change a line; such a line begins with a backslash. */
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r' };

const meanings: Readonly<Record<string, string>> = { '\\': '\\', n: '\n', r: '\r' };

const toLine = ([path, hash]: readonly [string, string]): string => {
  const escaped = path.replace(/[\\\n\r]/g, (found) => escapes[found] ?? found);
  return `${escaped === path ? '' : '\\'}${hash}  ${escaped}\n`;
};

/** The text of a manifest, a line for each file, in the order of their paths. */
export const printManifest = (hashes: Hashes): string =>
  [...hashes]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(toLine)
    .join('');

/** The path that a line means; undefined where it has an escape that nobody writes. */
const unescape = (path: string): string | undefined =>
  /^(?:[^\\]|\\[\\nr])*$/s.test(path)
    ? path.replace(/\\(.)/g, (_, found: string) => meanings[found] ?? found)
    : undefined;

const findPathFault = (path: string): string | undefined => {
  if (path === manifestName) return 'it lists the manifest itself';
  if (/^(?:[\\/]|[a-z]:[\\/])/i.test(path)) return 'its path is absolute; a path below the site is expected';
  const parts = path.split('/');
  if (parts.includes('..')) return 'its path leads out of the folder by `..`';
  return parts.includes('') || parts.includes('.') || path.includes('\0')
    ? 'its path is not written as a path below the site is'
    : undefined;
};

const linePattern = /^(?<mark>\\?)(?<hash>[\da-f]{64}) [ *](?<path>.+)$/is;

interface Line {
  path: string;
  hash: string;
}

const readLine = (text: string): Line | string => {
  const { mark, hash = '', path: written = '' } = linePattern.exec(text)?.groups ?? {};
  const path = mark === '\\' ? unescape(written) : written;
  if (mark === undefined || path === undefined)
    return 'it cannot be read; 64 hexadecimal digits, two spaces and a path are expected';
  return findPathFault(path) ?? { path, hash: hash.toLowerCase() };
};

/** Reads a manifest: the hashes of those lines that can be read, and what is wrong with the others. */
export const readManifest = (text: string): { hashes: Hashes; faults: ManifestFault[] } => {
  const hashes = new Map<string, string>();
  const faults: ManifestFault[] = [];
  const lines = text.split('\n');
  const rest = lines.pop();
  for (const [index, written] of lines.entries()) {
    const line = readLine(written);
    if (typeof line === 'string') faults.push({ line: index + 1, message: line });
    else if (hashes.has(line.path)) faults.push({ line: index + 1, message: 'its file was listed before' });
    else hashes.set(line.path, line.hash);
  }
  if (rest !== '')
    faults.push({ line: lines.length + 1, message: 'it does not end: the manifest was cut off here' });
  else if (lines.length === 0) faults.push({ line: 1, message: 'it is empty; every built site has files' });
  return { hashes, faults };
};
