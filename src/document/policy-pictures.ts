import type { Image, Nodes } from 'mdast';
import { foreignPictureFix, isForeignPictureName, isPictureName, toPicturePath } from './picture-path.ts';
import type { Refusal } from './policy-props.ts';
import { listInner } from './tree.ts';

type Reason = Pick<Refusal, 'rule' | 'message' | 'fix'>;

const example = '`![What it shows](./file-name.png)`';

const refuseReference: Reason = {
  rule: 'image/address',
  message: 'The picture’s file is named in another place than the picture.',
  fix: `Write the file with it: ${example}.`,
};

const refuseForeign: Reason = {
  rule: 'image/format',
  message:
    'Pictures of this kind are not shown: an SVG can carry script, and others are animations or are not shown by every browser.',
  fix: foreignPictureFix,
};

const judgeAddress = ({ url }: Image, file: string): Reason | undefined => {
  const path = toPicturePath(file, url);
  if (path === undefined)
    return {
      rule: 'image/address',
      message:
        url === ''
          ? 'The picture names no file.'
          : `\`${url.length > 80 ? `${url.slice(0, 80)}…` : url}\` is no picture of this site: only files of the content folder are shown.`,
      fix: `Put the file beside this text, called by lower-case letters, digits and hyphens, and write ${example}.`,
    };
  if (isForeignPictureName(path)) return refuseForeign;
  return isPictureName(path)
    ? undefined
    : {
        rule: 'image/address',
        message: `\`${url}\` does not end like a picture.`,
        fix: 'Name a file that ends in `.png`, `.jpg`, `.jpeg` or `.webp`.',
      };
};

/** What nobody sees beside a picture: spaces, and comments in braces. */
const isUnseen = (node: Nodes): boolean =>
  (node.type === 'text' && node.value.trim() === '') || node.type === 'mdxTextExpression';

const standsAlone = (node: Nodes, parent: Nodes | undefined): boolean =>
  parent !== undefined &&
  (parent.type === 'paragraph' || parent.type === 'mdxJsxFlowElement') &&
  listInner(parent).every((other) => other === node || isUnseen(other));

const judgePlace = (node: Nodes, parent: Nodes | undefined): Reason | undefined =>
  standsAlone(node, parent)
    ? undefined
    : {
        rule: 'image/alone',
        message:
          'The picture stands within a sentence, a link, a heading, a table or beside another picture.',
        fix: 'Give it a paragraph of its own, with a blank line before and after.',
      };

/** Refuses pictures that are no files of the content, or that do not stand in a paragraph of their own. */
export const refusePicture = (node: Nodes, parent: Nodes | undefined, file: string): Refusal[] => {
  if (node.type !== 'image' && node.type !== 'imageReference') return [];
  const address = node.type === 'image' ? judgeAddress(node, file) : refuseReference;
  return [address, judgePlace(node, parent)].flatMap((reason) =>
    reason === undefined ? [] : [{ node, ...reason }],
  );
};
