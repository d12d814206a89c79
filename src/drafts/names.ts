import { reservedSlugs } from '../knowledge/addresses.ts';
import { isDeviceName } from '../knowledge/device-name.ts';
import type { Answers, DraftContext } from './question.ts';

const longest = 80;

/** Words as an id: lower-case letters and digits of the Latin alphabet, joined by hyphens; undefined where none are left. */
export const toSlug = (words: string): string | undefined => {
  const plain = words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const joined = plain.replace(/[’']/g, '').replace(/[^a-z0-9]+/g, '-');
  const cut = joined.replace(/^-/, '').slice(0, longest);
  // A name that is cut ends with a whole word.
  const whole = joined.length > longest ? cut.replace(/-[^-]*$/, '') : cut;
  return whole.replace(/-$/, '') || undefined;
};

interface Naming {
  /** The file that an id would be written to. */
  toFile: (id: string, answers: Answers) => string;
  /** The address that it would have, without the base. */
  toAddress: (id: string, answers: Answers) => string;
  /** Whether the names of the site's own pages are out of bounds, because readers would mistake one for the other. */
  isReserved?: boolean;
}

const fold = (path: string): string => path.normalize('NFC').toLowerCase();

const findTaken = (path: string, { files }: DraftContext): string | undefined => {
  const taken = files.find((file) => fold(file) === fold(path));
  if (taken === undefined) return undefined;
  return taken === path
    ? `\`${taken}\` exists already. Choose another name, or edit that file.`
    : `\`${taken}\` exists already, and differs only by case. Choose another name, or edit that file.`;
};

const findMoved = (address: string, { library }: DraftContext): string | undefined => {
  const moved = library.tree.redirects.find(({ data }) => data.from === address);
  return (
    moved &&
    `\`${address}\` leads to \`${moved.data.to}\` since ${moved.data.since}, for ever. Choose another name.`
  );
};

/** Why a new file cannot be called so: taken, taken but for its case, or somebody else's. */
export const createNameJudge =
  ({ toFile, toAddress, isReserved = false }: Naming) =>
  (id: string, answers: Answers, context: DraftContext): string | undefined => {
    if (isDeviceName(id))
      return `Windows keeps \`${id}\` for a device: nobody there could open the file. Choose another name.`;
    if (isReserved && reservedSlugs.some((reserved) => reserved === id.toLowerCase()))
      return `\`${id}\` is a name of the site's own pages. Choose another name.`;
    return findTaken(toFile(id, answers), context) ?? findMoved(toAddress(id, answers), context);
  };
