import { isDeviceName } from '../knowledge/device-name.ts';
import { refuseFile } from '../knowledge/finding.ts';
import type { Finding } from '../knowledge/finding.ts';
import { slugPattern } from '../schemas/fields.ts';

const longest = 80;

/** What is wrong with one part of a path, without its extension. */
export const findNameProblem = (path: string, parts: readonly string[]): Finding | undefined => {
  const bad = parts.find((part) => !slugPattern.test(part) || part.length > longest);
  if (bad !== undefined)
    return refuseFile(path, {
      rule: 'file/name',
      message: `\`${bad}\` cannot be part of an address.`,
      fix: `Use at most ${longest} lower-case letters, digits and single hyphens.`,
    });
  const device = parts.find(isDeviceName);
  return device === undefined
    ? undefined
    : refuseFile(path, {
        rule: 'file/name',
        message: `Windows keeps \`${device}\` for a device: nobody could clone this repository there.`,
        fix: 'Choose another name.',
      });
};

/** Names that are one on a system which folds case, or which writes accents in another way. */
const fold = (path: string): string => path.normalize('NFC').toLowerCase();

/** Of names that some systems take for one, all but the first: which of them is read would depend on the machine. */
export const findTwins = (paths: readonly string[]): Finding[] => {
  const first = new Map<string, string>();
  return paths.flatMap((path): Finding[] => {
    const other = first.get(fold(path));
    if (other === undefined) {
      first.set(fold(path), path);
      return [];
    }
    const finding = refuseFile(path, {
      rule: 'file/twin',
      message: `This name and \`${other}\` are one and the same on some systems.`,
      fix: 'Rename or delete one of the two.',
    });
    return [finding];
  });
};
