import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { byteLimits } from '../files/read-text.ts';
import type { FileKind } from '../files/read-text.ts';
import { refuseFile } from '../knowledge/finding.ts';
import type { Finding } from '../knowledge/finding.ts';

/** A file of the content folder, with its path from there in forward slashes. */
export interface ContentFile {
  path: string;
  bytes: Uint8Array;
}

const kinds: Record<string, FileKind> = { mdx: 'mdx', yaml: 'yaml', csv: 'csv', txt: 'txt' };

const findEntryProblem = async (root: string, path: string): Promise<Finding | undefined> => {
  const stats = await lstat(join(root, path));
  if (stats.isSymbolicLink())
    return refuseFile(path, {
      rule: 'file/symbolic-link',
      message: 'Symbolic links are not followed.',
      fix: 'Put the file itself here.',
    });
  if (!stats.isFile())
    return refuseFile(path, {
      rule: 'file/not-regular',
      message: 'This is not a regular file.',
      fix: 'Delete it.',
    });
  const kind = kinds[path.split('.').at(-1) ?? ''];
  if (kind === undefined)
    return refuseFile(path, {
      rule: 'file/unexpected',
      message: 'Files of this kind do not belong in the content folder.',
      fix: 'Use .mdx, .yaml, .csv or words.txt at the places that the README lists.',
    });
  // Checked before reading, so that a huge file costs nothing.
  return stats.size > byteLimits[kind] * 4
    ? refuseFile(path, {
        rule: 'file/too-large',
        message: `The file has ${stats.size} bytes; a .${kind} file may have ${byteLimits[kind]}.`,
        fix: 'Split it, or leave out what no page needs.',
      })
    : undefined;
};

/** Reads every file below the content folder, in a fixed order; refuses links, odd files and huge ones unread. */
export const listFiles = async (root: string): Promise<{ files: ContentFile[]; findings: Finding[] }> => {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) =>
      join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/').replace(/^\//, ''),
    )
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
