import type { Nodes } from 'mdast';
import { limits } from './limits.ts';
import type { Refusal } from './policy-props.ts';

/** What one kind of text may hold. All are read by one parser and one policy, and some more strictly. */
export interface Dialect {
  /** What this kind of text refuses beyond what every text is refused. */
  refuse: (node: Nodes) => Omit<Refusal, 'node'> | undefined;
  /** The most links that one text may have. */
  links: number;
}

/** Articles, pages and the glossary: Markdown and the components of the vocabulary. */
export const articleDialect: Dialect = { refuse: () => undefined, links: limits.links };
