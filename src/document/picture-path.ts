import { dirname, join } from 'node:path/posix';

/** The endings of a picture's name; what a file holds, its bytes say. */
const endings = /\.(?:png|jpe?g|webp)$/;

/** Kinds of pictures that are known and not shown, by the endings of their names. */
const foreignEndings = /\.(?:svgz?|gif|avif|hei[cf]|bmp|tiff?|ico|jxl|psd|apng)$/i;

/** Whether a file is called like a picture that the site shows; in capitals it is one with a wrong name. */
export const isPictureName = (path: string): boolean => endings.test(path.toLowerCase());

/** Whether a name ends in small letters, as the addresses of the site are written. */
export const hasPlainEnding = (path: string): boolean => endings.test(path);

/** Whether a file is called like a picture of a kind that the site does not show. */
export const isForeignPictureName = (path: string): boolean => foreignEndings.test(path);

/** What to do with such a picture. */
export const foreignPictureFix =
  'Save it as PNG, JPEG or WebP. What can be drawn from data or text is better a `<Chart>` or a mermaid diagram.';

/** Names joined by slashes, dots only where they lead from a folder to another, and nothing that a browser would decode. */
const relativePath = /^(?:\.{1,2}\/)*(?:[\w-]+\/)*[\w-]+(?:\.[\w-]+)*$/;

/**
 * Finds which file of the content folder a text means by a picture's address.
 *
 * @param file path of the text from the content folder
 * @param address the address as the parser gives it, after all escapes
 * @returns a path from the content folder; undefined where the address is no relative path that stays within it
 * @example toPicturePath('articles/demand/pay.mdx', './adverts.png') // 'articles/demand/adverts.png'
 */
export const toPicturePath = (file: string, address: string): string | undefined => {
  if (!relativePath.test(address)) return undefined;
  const path = join(dirname(file), address);
  return path.startsWith('../') ? undefined : path;
};

/**
 * The file that a picture's address means, in a text that the policy has passed.
 * @throws RangeError where the address is none that it passes
 */
export const readPicturePath = (file: string, address: string): string => {
  const path = toPicturePath(file, address);
  if (path === undefined) throw new RangeError(`${file} shows a picture that the policy refuses: ${address}`);
  return path;
};
