import type { Nodes } from 'mdast';
import type { Dialect } from './dialect.ts';

type Answer = ReturnType<Dialect['refuse']>;

/** All that a comment may hold: an allow-list, so that a construct that nobody thought of is refused. */
const allowed: ReadonlySet<string> = new Set([
  'root',
  'paragraph',
  'text',
  'break',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'code',
  'blockquote',
  'list',
  'listItem',
  'link',
  'linkReference',
  'definition',
  // Shown as it was typed: see transforms/typed-tags.ts.
  'html',
]);

/** How deep quotes and lists may stand in each other: deeper ones would leave no room on a narrow screen. */
const deepest = 3;

interface Known {
  noun: string;
  fix: string;
}

const image: Known = { noun: 'images', fix: 'Say what it shows, or link to it.' };

/** What people may try, with a way to say it. */
const known: Partial<Record<string, Known>> = {
  image,
  imageReference: image,
  heading: { noun: 'headings', fix: 'Write it in bold: `**…**`.' },
  table: { noun: 'tables', fix: 'Use a list.' },
  footnoteReference: { noun: 'footnotes', fix: 'Use a link.' },
  footnoteDefinition: { noun: 'footnotes', fix: 'Use a link.' },
  thematicBreak: { noun: 'rules', fix: 'Leave a blank line.' },
};

const refuseKind = ({ type }: Nodes): Answer => {
  if (allowed.has(type)) return undefined;
  const { noun, fix } = known[type] ?? {
    noun: `\`${type}\` nodes`,
    fix: 'Use emphasis, code, quotes, lists and links.',
  };
  return {
    rule: 'comment/markdown',
    message: `A comment is plain Markdown: ${noun} are not allowed in it.`,
    fix,
  };
};

const refuseDrawing = (node: Nodes): Answer =>
  node.type === 'code' && node.lang === 'mermaid'
    ? {
        rule: 'comment/markdown',
        message: 'A comment is plain Markdown: diagrams are not drawn in it.',
        fix: 'Call the fence `text`.',
      }
    : undefined;

const refuseTask = (node: Nodes): Answer =>
  node.type === 'listItem' && typeof node.checked === 'boolean'
    ? {
        rule: 'comment/markdown',
        message: 'A comment is plain Markdown: boxes to tick are not allowed in it.',
        fix: 'Delete the brackets.',
      }
    : undefined;

const measureDepth = (node: Nodes): number => {
  const inner = 'children' in node ? Math.max(0, ...node.children.map(measureDepth)) : 0;
  return node.type === 'blockquote' || node.type === 'list' ? inner + 1 : inner;
};

const refuseDepth = (node: Nodes): Answer =>
  // Of several that stand in each other the outermost is asked first, and the rest are then not asked.
  (node.type === 'blockquote' || node.type === 'list') && measureDepth(node) > deepest
    ? {
        rule: 'limit/nesting',
        message: `Quotes and lists may stand ${deepest} deep in each other in a comment, and here they are deeper.`,
        fix: 'Flatten them.',
      }
    : undefined;

/**
 * Comments: emphasis, code, quotes, lists and a few links; nothing that is drawn, has an address or looks like the page.
 * Tags and braces mean nothing in them, and are shown as they were typed.
 */
export const commentDialect: Dialect = {
  syntax: 'markdown',
  refuse: (node) => refuseKind(node) ?? refuseDrawing(node) ?? refuseTask(node) ?? refuseDepth(node),
  links: 3,
};
