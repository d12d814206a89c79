import type { Link, LinkReference, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Finding } from '../../knowledge/finding.ts';
import { toWords } from '../node-text.ts';
import type { LanguageRule } from './language-text.ts';

/** Words that say nothing of where a link leads, alone. */
const vague: ReadonlySet<string> = new Set([
  'click',
  'click here',
  'click this link',
  'continue',
  'details',
  'find out more',
  'follow this link',
  'here',
  'in this link',
  'learn more',
  'link',
  'more',
  'more details',
  'more here',
  'more info',
  'more information',
  'read',
  'read here',
  'read more',
  'read on',
  'see',
  'see here',
  'see more',
  'that',
  'the link',
  'there',
  'this',
  'this article',
  'this link',
  'this one',
  'this page',
  'this site',
  'this website',
]);

interface PlacedLink {
  words: string;
  address: string;
  place: Pick<Finding, 'line' | 'column' | 'endLine' | 'endColumn'>;
}

const toPlace = ({ position }: Nodes): PlacedLink['place'] => {
  if (position === undefined) return { line: 1, column: 1 };
  const { start, end } = position;
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
};

const normalise = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();

const listLinks = (tree: Root): PlacedLink[] => {
  const definitions = new Map<string, string>();
  visit(tree, 'definition', ({ identifier, url }) => {
    if (!definitions.has(identifier)) definitions.set(identifier, url);
  });
  const links: PlacedLink[] = [];
  const add = (node: Link | LinkReference, address: string): void => {
    links.push({ words: toWords(node), address, place: toPlace(node) });
  };
  visit(tree, (node) => {
    if (node.type === 'link') add(node, node.url);
    if (node.type === 'linkReference') add(node, definitions.get(node.identifier) ?? '');
  });
  return links;
};

/** Finds links whose words say nothing: who hears or sees the links alone cannot choose among them. */
export const findVagueLinks: LanguageRule = ({ file, markdown }) =>
  (markdown === undefined ? [] : listLinks(markdown.tree))
    .filter(({ words }) => vague.has(normalise(words)))
    .map(({ words, place }) => ({
      file,
      ...place,
      rule: 'link/vague' as const,
      severity: 'warning' as const,
      message: `The link is called "${words}", which says nothing of where it leads.`,
      fix: 'Link the words that name what is there: `the [method of the survey](/…)`.',
    }));

/** Finds links of one text that are called the same and lead to different places. */
export const findLinkTwins: LanguageRule = ({ file, markdown }) => {
  const addresses = new Map<string, string>();
  const findings: Finding[] = [];
  for (const { words, address, place } of markdown === undefined ? [] : listLinks(markdown.tree)) {
    const name = normalise(words);
    const first = addresses.get(name);
    if (name === '' || first === undefined) addresses.set(name, address);
    else if (first !== address)
      findings.push({
        file,
        ...place,
        rule: 'link/same-words',
        severity: 'warning',
        message: `Another link is called "${words}" in this text and leads to ${first}, this one to ${address}.`,
        fix: 'Let each say what is there.',
      });
  }
  return findings;
};
