import type { Nodes } from 'mdast';
import { limits } from './limits.ts';
import type { Refusal } from './policy-props.ts';

type Reason = Omit<Refusal, 'node'>;

/** What one kind of text may hold. All are read by one parser and one policy, and some more strictly. */
export interface Dialect {
  /** `mdx`: tags are components and braces are comments; `markdown`: both are text like any other. */
  syntax: 'mdx' | 'markdown';
  /** What this kind of text refuses beyond what every text is refused. */
  refuse: (node: Nodes) => Reason | undefined;
  /** The most links that one text may have. */
  links: number;
}

/** All that an article may hold: an allow-list, so that a construct that nobody thought of is refused. */
const allowed: ReadonlySet<string> = new Set(
  [
    'root paragraph heading thematicBreak blockquote list listItem code',
    'text emphasis strong delete inlineCode break',
    'link linkReference definition image imageReference',
    'table tableRow tableCell footnoteReference footnoteDefinition',
    // Components, and comments in braces: which ones, the policy asks of each.
    'mdxJsxFlowElement mdxJsxTextElement mdxFlowExpression mdxTextExpression',
  ].flatMap((names) => names.split(' ')),
);

const esm: Reason = {
  rule: 'mdx/esm',
  message: 'Articles cannot import or export: they are data and are never run.',
  fix: 'Delete the line. The components are there without an import. If it is prose, put the first word in a code span or reword.',
};

const refuseKind = ({ type }: Nodes): Reason | undefined => {
  if (allowed.has(type)) return undefined;
  if (type === 'mdxjsEsm') return esm;
  return {
    rule: 'mdx/element',
    message:
      type === 'html'
        ? 'Raw HTML is not allowed in articles.'
        : `\`${type}\` is not part of an article’s Markdown.`,
    fix: 'Use Markdown, or a component of the vocabulary.',
  };
};

/** Articles, pages and the glossary: Markdown and the components of the vocabulary. */
export const articleDialect: Dialect = { syntax: 'mdx', refuse: refuseKind, links: limits.links };
