import { dirname, relative } from 'node:path/posix';
import type { PictureUse } from '../../document/types.ts';
import { refuseFile } from '../../knowledge/finding.ts';
import type { Finding } from '../../knowledge/finding.ts';
import { findNearest } from '../../knowledge/suggest.ts';
import type { Library } from '../library.ts';

interface PlacedUse extends PictureUse {
  file: string;
}

const listUses = ({ tree }: Library): PlacedUse[] =>
  [...tree.articles, ...tree.pages, ...tree.terms, ...tree.examples].flatMap(({ file, document }) =>
    document.pictures.map((use) => ({ ...use, file })),
  );

/** How a text writes the address of a picture. */
const toAddress = (file: string, picture: string): string => {
  const path = relative(dirname(file), picture);
  return path.startsWith('../') ? path : `./${path}`;
};

const describeMissing = (
  { of, address, file }: PlacedUse,
  pictures: readonly string[],
): Pick<Finding, 'message' | 'fix' | 'mend'> => {
  const twin = pictures.find((path) => path.toLowerCase() === of.toLowerCase());
  if (twin !== undefined) {
    const to = toAddress(file, twin);
    return {
      message: `There is no picture \`${of}\`: the file is called otherwise, and a web server tells capitals apart.`,
      fix: `Write \`${to}\`.`,
      mend: { from: address, to },
    };
  }
  const near = findNearest(of, pictures, 1)[0];
  return {
    message: `There is no picture \`${of}\`.`,
    fix: near
      ? `Did you mean \`${toAddress(file, near)}\`?`
      : 'Put its file there, and propose it with the text.',
  };
};

const findMissing = ({ tree }: Library, uses: readonly PlacedUse[]): Finding[] => {
  const pictures = tree.pictures.map(({ id }) => id);
  // Of a picture that cannot be shown its own finding says so.
  const known = new Set([...pictures, ...tree.findings.map(({ file }) => file)]);
  return uses
    .filter(({ of }) => !known.has(of))
    .map((use): Finding => {
      const { file, line, column, endLine = line, endColumn = column } = use;
      const place = { file, line, column, endLine, endColumn };
      return { ...place, rule: 'image/missing', severity: 'error', ...describeMissing(use, pictures) };
    });
};

const findUnused = ({ tree }: Library, uses: readonly PlacedUse[]): Finding[] => {
  // While a text cannot be read, it may be the one that shows any of them.
  if (tree.findings.some(({ file, severity }) => severity === 'error' && file.endsWith('.mdx'))) return [];
  const used = new Set(uses.map(({ of }) => of));
  return tree.pictures
    .filter(({ id }) => !used.has(id))
    .map(({ file }) => ({
      ...refuseFile(file, {
        rule: 'image/unused',
        message: 'No text shows this picture, so that it is not published.',
        fix: `Show it, \`![What it shows](./${file.split('/').at(-1)})\`, or delete it.`,
      }),
      severity: 'warning',
    }));
};

/** A picture that a text shows must be there, and one that is there must be shown. */
export const findPictureProblems = (library: Library): Finding[] => {
  const uses = listUses(library);
  return [...findMissing(library, uses), ...findUnused(library, uses)];
};
