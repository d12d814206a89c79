import type { Element, Root } from 'hast';
import type { MdxJsxFlowElementHast } from 'satteri';
import { SKIP, visit } from 'unist-util-visit';
import { pictureCall } from '../picture-call.ts';
import type { PictureProps } from '../picture-call.ts';
import { readPicturePath } from '../picture-path.ts';

const isImage = (element: Element): boolean => element.tagName === 'img';

/** The picture that a paragraph consists of; the policy lets none stand among words. */
const findImage = (element: Element): Element | undefined => {
  if (isImage(element)) return element;
  return element.tagName === 'p'
    ? element.children.filter((child) => child.type === 'element').find(isImage)
    : undefined;
};

const toProps = ({ properties }: Element, file: string): PictureProps => {
  const { src, alt, title } = properties;
  return {
    of: readPicturePath(file, String(src)),
    alt: String(alt ?? ''),
    ...(typeof title === 'string' && { caption: title }),
  };
};

const toCall = (image: Element, file: string): MdxJsxFlowElementHast => ({
  type: 'mdxJsxFlowElement',
  name: pictureCall,
  attributes: Object.entries(toProps(image, file)).map(([name, value]) => ({
    type: 'mdxJsxAttribute',
    name,
    value,
  })),
  children: [],
});

/** Puts a call in the place of each picture, because only a page knows its size and the name of its published file. */
export const liftPictures = (tree: Root, file: string): void => {
  visit(tree, 'element', (element, index, parent) => {
    const image = findImage(element);
    if (image === undefined || parent === undefined || index === undefined) return undefined;
    parent.children[index] = toCall(image, file);
    return SKIP;
  });
};
