import { lstat, readdir, readFile } from 'node:fs/promises';
import type { Dirent } from 'node:fs';
import { join } from 'node:path';
import { foreignPictureFix, isForeignPictureName, isPictureName } from '../document/picture-path.ts';
import { pictureLimits, refuseBytes } from '../files/picture-limits.ts';
import { byteLimits } from '../files/read-text.ts';
import type { FileKind } from '../files/read-text.ts';
import { refuseFile } from '../knowledge/finding.ts';
import type { Finding } from '../knowledge/finding.ts';
import { findNameProblem, findTwins } from './file-names.ts';

/** A file of the content folder, with its path from there in forward slashes. */
export interface ContentFile {
  path: string;
  kind: FileKind;
  bytes: Uint8Array;
}

/** A picture of the content folder: read one after the other, and only when it is its turn, because pictures are large. */
export interface PictureFile {
  path: string;
  read: () => Promise<Uint8Array>;
}

/** What a listing yields: the files that may be read, and what is wrong with the rest. */
export interface Listing {
  files: ContentFile[];
  pictures: PictureFile[];
  findings: Finding[];
}

interface Disk {
  list: (folder: string) => Promise<Dirent[]>;
  measure: (file: string) => Promise<number>;
  read: (file: string) => Promise<Uint8Array>;
}

const realDisk: Disk = {
  list: async (folder) => readdir(folder, { withFileTypes: true }),
  measure: async (file) => (await lstat(file)).size,
  read: async (file) => readFile(file),
};

/** No place of the site is deeper than `comments/<section>/<slug>/`. */
const deepest = 3;

/** What version control, an editor or the system leaves in a folder, and nobody means as content. */
const idle = /^\.(?:DS_Store|git|gitignore|gitattributes|gitkeep|editorconfig|#.*|.*\.sw[a-p])$/;

const kinds: Partial<Record<string, FileKind>> = { mdx: 'mdx', csv: 'csv', txt: 'txt' };

/** What kind of file stands at a path, by its extension and for YAML by its folder. */
const toKind = (path: string): FileKind | undefined => {
  const extension = path.split('.').at(-1) ?? '';
  if (extension !== 'yaml') return Object.hasOwn(kinds, extension) ? kinds[extension] : undefined;
  if (path.startsWith('comments/')) return 'comment';
  return path.startsWith('search/') || !path.includes('/') ? 'list' : 'yaml';
};

/**
 * A file that is not written yet, as if it stood at its path.
 * @throws RangeError where no file of the content ends like it.
 */
export const toContentFile = (path: string, bytes: Uint8Array): ContentFile => {
  const kind = toKind(path);
  if (kind === undefined) throw new RangeError(`No file of the content is called like ${path}.`);
  return { path, kind, bytes };
};

/** Whether lines of a file can be shown to who must mend it: those of a picture say nothing. */
export const hasLines = (path: string): boolean => !isPictureName(path);

/** What is said of a file that the disk does not give. */
export const refuseUnreadable = (path: string): Finding =>
  refuseFile(path, {
    rule: 'file/unreadable',
    message: 'This cannot be read: it is locked, or has just gone.',
    fix: 'Allow it to be read, or delete it.',
  });

const compare = (one: string, other: string): number => (one < other ? -1 : 1);

/** Whether the disk said no; anything else is a fault of this program, and stays one. */
export const isDiskError = (error: unknown): boolean => error instanceof Error && 'errno' in error;

const findFolderProblem = (path: string): Finding | undefined =>
  path.split('/').length > deepest
    ? refuseFile(path, {
        rule: 'file/unexpected',
        message: 'No part of the site reads a folder as deep as this one.',
        fix: 'See the README for what each folder of content/ holds.',
      })
    : findNameProblem(path, path.split('/').slice(-1));

/** The name that a file must have by which its kind is known here; other programs take both endings. */
const suggestName = (path: string): string | undefined => {
  const named = path.replace(/\.md$/, '.mdx').replace(/\.yml$/, '.yaml');
  return named === path || toKind(named) === undefined
    ? undefined
    : `Call it \`${named.split('/').at(-1)}\`.`;
};

const findEntryProblem = (path: string, entry: Dirent): Finding | undefined => {
  if (entry.isSymbolicLink())
    return refuseFile(path, {
      rule: 'file/symbolic-link',
      message: 'Symbolic links are not followed.',
      fix: 'Put the file itself here.',
    });
  if (entry.isDirectory()) return findFolderProblem(path);
  if (!entry.isFile())
    return refuseFile(path, {
      rule: 'file/not-regular',
      message: 'This is not a regular file.',
      fix: 'Delete it.',
    });
  if (isForeignPictureName(path))
    return refuseFile(path, {
      rule: 'file/unexpected',
      message: /\.svgz?$/i.test(path)
        ? 'An SVG can carry script, so that none is taken from contributions.'
        : 'Pictures of this kind are not shown.',
      fix: foreignPictureFix,
    });
  return toKind(path) === undefined && !isPictureName(path)
    ? refuseFile(path, {
        rule: 'file/unexpected',
        message: 'Files of this kind do not belong in the content folder.',
        fix:
          suggestName(path) ??
          'Use .mdx, .yaml, .csv, words.txt, or .png, .jpg and .webp for pictures, at the places that the README lists.',
      })
    : undefined;
};

const refuseSize = (path: string, size: number, most: number): Finding =>
  refuseFile(path, {
    rule: 'file/too-large',
    message: `The file has ${size} bytes; one of its kind may have ${most}.`,
    fix: 'Split it, or leave out what no page needs.',
  });

/**
 * Reads every file below the content folder, in a fixed order. Links, odd files, huge ones and folders that the site
 * does not have are refused unread, so that none of them costs anything.
 */
export const listFiles = async (root: string, disk = realDisk): Promise<Listing> => {
  const listing: Listing = { files: [], pictures: [], findings: [] };
  const paths: string[] = [];

  const readOne = async (path: string, kind: FileKind): Promise<void> => {
    const file = join(root, path);
    const size = await disk.measure(file);
    if (size > byteLimits[kind]) listing.findings.push(refuseSize(path, size, byteLimits[kind]));
    else listing.files.push({ path, kind, bytes: await disk.read(file) });
  };

  const addPicture = async (path: string): Promise<void> => {
    const file = join(root, path);
    const size = await disk.measure(file);
    if (size > pictureLimits.bytes) listing.findings.push(refuseFile(path, refuseBytes(size)));
    else listing.pictures.push({ path, read: () => disk.read(file) });
  };

  const visit = async (path: string, entry: Dirent): Promise<void> => {
    paths.push(path);
    const problem = findEntryProblem(path, entry);
    const kind = toKind(path);
    if (problem !== undefined) listing.findings.push(problem);
    else if (entry.isDirectory()) await walk(path);
    else if (kind !== undefined) await readOne(path, kind);
    else await addPicture(path);
  };

  const walk = async (folder: string): Promise<void> => {
    const entries = await disk.list(join(root, folder));
    for (const entry of entries.filter(({ name }) => !idle.test(name))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      await visit(path, entry).catch((error: unknown) => {
        if (!isDiskError(error)) throw error;
        listing.findings.push(refuseUnreadable(path));
      });
    }
  };

  await walk('');
  listing.findings.push(...findTwins(paths.toSorted(compare)));
  for (const listed of [listing.files, listing.pictures])
    listed.sort((one, other) => compare(one.path, other.path));
  return listing;
};
