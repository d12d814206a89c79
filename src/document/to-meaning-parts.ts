import type { Image, Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import { visit } from 'unist-util-visit';
import type { MeaningPart } from '../knowledge/meaning.ts';
import { readPicturePath } from './picture-path.ts';
import { readProps } from './policy-props.ts';

/** What the parts of a text mean by names: which file it is, and where links lead whose address stands apart from them. */
interface Names {
  file: string;
  targets: ReadonlyMap<string, string>;
}

/** What stands on lines of its own: the words before it and after it are apart. */
const blocks: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'tableCell',
  'listItem',
  'footnoteDefinition',
]);

/** What a component says besides the text that it holds. */
const readCall = (node: MdxJsxFlowElement | MdxJsxTextElement): MeaningPart[] => {
  const { of = '', form = 'exact', title, side, dataset = '', caption, columns, rows } = readProps(node);
  if (node.name === 'Fact') return [{ kind: 'fact', of, form }];
  if (node.name === 'Cite') return [{ kind: 'cite', of }];
  if (node.name === 'Term') return [{ kind: 'link', to: `/glossary/${of}/` }];
  if (node.name === 'Chart') return [{ kind: 'chart', dataset, title, caption, columns, rows }];
  return [side, title].flatMap((words) => (words === undefined ? [] : [` ${words} `]));
};

const readChildren = (node: Nodes, names: Names): MeaningPart[] =>
  'children' in node ? node.children.flatMap((child) => toParts(child, names)) : [];

/** A task's box says whether it is done. */
const readBox = (node: Nodes): MeaningPart[] =>
  node.type === 'listItem' && typeof node.checked === 'boolean' ? [node.checked ? '[x] ' : '[ ] '] : [];

const readPicture = ({ url, alt, title }: Image, { file }: Names): MeaningPart => ({
  kind: 'picture',
  of: readPicturePath(file, url),
  alt: alt ?? '',
  ...(typeof title === 'string' && { caption: title }),
});

const toParts = (node: Nodes, names: Names): MeaningPart[] => {
  const within = (): MeaningPart[] => readChildren(node, names);
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return [node.value];
    case 'code':
      return [{ kind: 'code', language: node.lang ?? '', text: node.value }];
    case 'break':
      return [' '];
    case 'footnoteReference':
      return ['[^]'];
    case 'image':
      return [readPicture(node, names)];
    case 'link':
      return [...within(), { kind: 'link', to: node.url }];
    case 'linkReference':
      return [...within(), { kind: 'link', to: names.targets.get(node.identifier) ?? node.identifier }];
    case 'delete':
      return ['~~', ...within(), '~~'];
    case 'mdxJsxFlowElement':
      return [' ', ...readCall(node), ...within(), ' '];
    case 'mdxJsxTextElement':
      return [...readCall(node), ...within()];
    default:
      return blocks.has(node.type) ? [' ', ...readBox(node), ...within(), ' '] : within();
  }
};

/**
 * What a text says, in its order, and not how it is written: emphasis, lists, tables and levels of headings leave only
 * their words, and a link is the same whichever way its address is given.
 */
export const toMeaningParts = (tree: Root, file: string): MeaningPart[] => {
  const targets = new Map<string, string>();
  visit(tree, 'definition', ({ identifier, url }) => void targets.set(identifier, url));
  const joined: MeaningPart[] = [];
  for (const part of toParts(tree, { file, targets })) {
    const last = joined.at(-1);
    const isCite = typeof part === 'object' && part.kind === 'cite';
    // Its number stands close to the word before it, however the source was spaced.
    if (isCite && typeof last === 'string') joined[joined.length - 1] = last.trimEnd();
    if (typeof part === 'string' && typeof last === 'string') joined[joined.length - 1] = last + part;
    else joined.push(part);
  }
  return joined;
};
