import { createHash } from 'node:crypto';
import { hasPlainEnding } from '../document/picture-path.ts';
import { refuseFile } from '../knowledge/finding.ts';
import type { Finding } from '../knowledge/finding.ts';
import type { Picture } from '../schemas/picture.ts';
import { findNameProblem } from './file-names.ts';
import { ApartFault, createApart } from './apart.ts';
import type { Entry } from './content-tree.ts';
import { isDiskError, refuseUnreadable } from './list-files.ts';
import type { PictureFile } from './list-files.ts';
import type { PictureJob, PictureResult } from './picture-job.ts';
import type { Reading } from './reading.ts';

/** A picture of the content, as it will be published. */
export interface PictureEntry extends Entry<Picture> {
  /** In base64. */
  bytes: string;
}

/**
 * Reads a picture in a process of its own, so that one which its decoder does not survive ends that process and not the
 * build. The largest that is allowed takes a second or two.
 * @throws ApartFault where it does not survive, or takes longer than half a minute
 */
export const { ask: readPictureApart } = createApart<PictureJob, PictureResult>({
  program: new URL('./picture-reader.ts', import.meta.url),
  milliseconds: 30_000,
  megabytes: 128,
});

const refuseFault = (file: string, { message }: ApartFault): Finding =>
  refuseFile(file, {
    rule: 'image/damaged',
    message: `The picture cannot be read: ${message}.`,
    fix: 'Open it in a program for pictures and save it anew, smaller where it is large.',
  });

/** Beside the texts that may show it: no other folder is looked for pictures. */
const place = /^(?:articles\/[^/]+|glossary|pages)\/([^/]+)\.\w+$/;

const findPathProblem = (path: string): Finding | undefined => {
  const name = place.exec(path)?.[1];
  if (name === undefined)
    return refuseFile(path, {
      rule: 'file/unexpected',
      message: 'No text stands beside this picture that could show it.',
      fix: 'Put it into the folder of the article that shows it, `articles/<section>/`, or into `pages/` or `glossary/`.',
    });
  return hasPlainEnding(path)
    ? findNameProblem(path, [name])
    : refuseFile(path, {
        rule: 'file/name',
        message: 'The ending of the name has capitals, and addresses tell them apart.',
        fix: 'Write it in lower case.',
      });
};

const start = { line: 1, column: 1 };

/** One picture, or what is wrong with it; what was found in its bytes before is remembered. */
const readOne = async (
  { cache, readPicture }: Reading,
  { path, read }: PictureFile,
): Promise<PictureEntry | Finding> => {
  const bytes = await read();
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  const result = await cache.remember(['picture', digest], () =>
    readPicture({ bytes: Buffer.from(bytes).toString('base64') }),
  );
  if (!result.ok) return refuseFile(path, result.problem);
  const { width, height, bytes: published } = result;
  const data = { width, height, digest };
  return { id: path, file: path, data, locate: () => start, bytes: published };
};

const toFinding = (path: string, error: unknown): Finding => {
  if (error instanceof ApartFault) return refuseFault(path, error);
  if (isDiskError(error)) return refuseUnreadable(path);
  throw error;
};

/** Reads the pictures of the content, one after the other, and notes what is wrong with them. */
export const readPictures = async (reading: Reading, files: readonly PictureFile[]): Promise<void> => {
  const { pictures, findings } = reading.tree;
  for (const file of files) {
    const read =
      findPathProblem(file.path) ??
      (await readOne(reading, file).catch((error: unknown) => toFinding(file.path, error)));
    if ('rule' in read) findings.push(read);
    else pictures.push(read);
  }
};
