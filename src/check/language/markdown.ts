import { VFile } from 'vfile';
import { ruleGuides } from '../../guides/guides.ts';
import type { Finding } from '../../knowledge/finding.ts';
import type { LanguageRule, MarkdownText } from './language-text.ts';
import { markdownRules } from './markdown-rules.ts';
import type { MarkdownRule } from './markdown-rules.ts';

type Message = VFile['messages'][number];

type Range = Pick<Finding, 'line' | 'column' | 'endLine' | 'endColumn'>;

const start: Range = { line: 1, column: 1 };

const toRange = ({ place }: Message): Range => {
  if (place === undefined) return start;
  if (!('start' in place)) return { line: place.line, column: place.column };
  const { start: from, end } = place;
  return { line: from.line, column: from.column, endLine: end.line, endColumn: end.column };
};

const toSource = ({ place }: Message, body: string): string =>
  place !== undefined && 'start' in place ? body.slice(place.start.offset, place.end.offset) : '';

const ask = (file: string, { tree, body }: MarkdownText, asked: MarkdownRule): Finding[] => {
  const { rule, lint, fix, concerns = () => true } = asked;
  const severity = ruleGuides.get(rule)?.severity ?? 'warning';
  const listened = new VFile({ value: body });
  lint.runSync(tree, listened);
  return listened.messages
    .filter((message) => concerns(toSource(message, body)))
    .map((message) => ({
      file,
      ...toRange(message),
      rule,
      severity,
      message: `${message.reason}.`,
      fix,
    }));
};

/**
 * Asks remark-lint's rules of a text. They see the tree that the site is rendered from, so that they never disagree
 * with it about what is a link and what is a word in brackets.
 */
export const findMarkdownProblems: LanguageRule = ({ file, markdown }) =>
  markdown === undefined ? [] : markdownRules.flatMap((asked) => ask(file, markdown, asked));
