import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { byteLimits } from '../files/read-text.ts';
import type { FileKind } from '../files/read-text.ts';
import type { Finding } from '../knowledge/finding.ts';

/** A file of the content folder, with its path from there in forward slashes. */
export interface ContentFile {
  path: string;
  bytes: Uint8Array;
}

const kinds: Record<string, FileKind> = { mdx: 'mdx', yaml: 'yaml', csv: 'csv' };

const refuse = (file: string, rule: string, message: string, fix: string): Finding => ({
  file,
  line: 1,
  column: 1,
  rule,
  severity: 'error',
  message,
  fix,
});

const findEntryProblem = async (root: string, path: string): Promise<Finding | undefined> => {
  const stats = await lstat(join(root, path));
  if (stats.isSymbolicLink()) return refuse(path, 'file/symbolic-link', 'Symbolic links are not followed.', 'Put the file itself here.');
  if (!stats.isFile()) return refuse(path, 'file/not-regular', 'This is not a regular file.', 'Delete it.');
  const kind = kinds[path.split('.').at(-1) ?? ''];
  if (kind === undefined) return refuse(path, 'file/unexpected', 'Files of this kind do not belong in the content folder.', 'Use .mdx, .yaml or .csv in the folders that the README lists.');
  // Checked before reading, so that a huge file costs nothing.
  return stats.size > byteLimits[kind] * 4
    ? refuse(path, 'file/too-large', `The file has ${stats.size} bytes; a .${kind} file may have ${byteLimits[kind]}.`, 'Split it, or leave out what no page needs.')
    : undefined;
};

/** Reads every file below the content folder, in a fixed order; refuses links, odd files and huge ones unread. */
export const listFiles = async (root: string): Promise<{ files: ContentFile[]; findings: Finding[] }> => {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/').replace(/^\//, ''))
    .toSorted((one, other) => (one < other ? -1 : 1));
  const files: ContentFile[] = [];
  const findings: Finding[] = [];
  for (const path of paths) {
    const problem = await findEntryProblem(root, path);
    if (problem) findings.push(problem);
    else files.push({ path, bytes: await readFile(join(root, path)) });
  }
  return { files, findings };
};
