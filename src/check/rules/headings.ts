import type { Heading, Nodes, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Finding } from '../../knowledge/finding.ts';
import type { DocumentRuleOptions } from '../document-rule.ts';
import { toWords } from '../node-text.ts';

type Problem = Pick<Finding, 'rule' | 'severity' | 'message' | 'fix'>;

/** The level of a page's title, which its template writes. */
const titleLevel = 1;

const listHeadings = (tree: Root): Heading[] => {
  const headings: Heading[] = [];
  visit(tree, 'heading', (heading) => {
    headings.push(heading);
  });
  return headings;
};

const toMarks = (level: number): string => `\`${'#'.repeat(level)}\``;

const judgeLevel = (level: number, before: number): Problem | undefined => {
  const kind = { rule: 'heading/order', severity: 'error' } as const;
  if (level === titleLevel)
    return {
      ...kind,
      message: 'A page has one heading of the first level, its title.',
      fix: `Begin the heading with ${toMarks(titleLevel + 1)}.`,
    };
  return level <= before + 1
    ? undefined
    : {
        ...kind,
        message:
          before === titleLevel
            ? `The first heading is of level ${level}, and no heading of level ${titleLevel + 1} stands above it.`
            : `The heading is of level ${level} and the one before it of level ${before}.`,
        fix: `Begin it with ${toMarks(before + 1)}.`,
      };
};

const judgeLevels = (headings: readonly Heading[]): (Problem | undefined)[] =>
  headings.map(({ depth }, index) => judgeLevel(depth, headings[index - 1]?.depth ?? titleLevel));

const isComment = ({ type }: RootContent): boolean => type === 'mdxFlowExpression';

const isComponent = ({ type }: Nodes): boolean => type === 'mdxJsxTextElement';

/** Whether nothing follows before the next heading that is not below this one. */
const isBare = (tree: Root, heading: Heading): boolean => {
  const index = tree.children.indexOf(heading);
  if (index === -1) return false;
  const next = tree.children.slice(index + 1).find((node) => !isComment(node));
  return next === undefined || (next.type === 'heading' && next.depth <= heading.depth);
};

const judgeContent = (tree: Root, heading: Heading): Problem | undefined => {
  if (toWords(heading).trim() === '' && !heading.children.some(isComponent))
    return {
      rule: 'heading/empty',
      severity: 'error',
      message: 'The heading has no words.',
      fix: 'Write some, or delete it.',
    };
  return isBare(tree, heading)
    ? {
        rule: 'heading/bare',
        severity: 'warning',
        message: 'Nothing stands below this heading.',
        fix: 'Write its section, or delete it.',
      }
    : undefined;
};

/** The words of a heading and of those above it, as readers hear them. */
const toTrails = (headings: readonly Heading[]): string[] => {
  const above: string[] = [];
  return headings.map((heading) => {
    above.length = Math.min(above.length, heading.depth - 1);
    above[heading.depth - 1] = toWords(heading).trim().toLowerCase();
    return above.join('\n');
  });
};

const judgeTrails = (headings: readonly Heading[]): (Problem | undefined)[] => {
  const trails = toTrails(headings);
  return trails.map((trail, index) => {
    const first = headings[trails.indexOf(trail)];
    return first === headings[index] || trail === ''
      ? undefined
      : {
          rule: 'heading/duplicate',
          severity: 'error',
          message: `The heading on line ${first?.position?.start.line ?? 1} has the same words, in the same section.`,
          fix: 'Say what is different below it.',
        };
  });
};

/** Headings are a table of contents: no level is left out, none is empty, and no two under one heading are the same. */
export const findHeadingProblems = ({
  file,
  tree,
}: Pick<DocumentRuleOptions, 'file' | 'tree'>): Finding[] => {
  const headings = listHeadings(tree);
  const [levels, trails] = [judgeLevels(headings), judgeTrails(headings)];
  return headings.flatMap((heading, index) =>
    [levels[index], judgeContent(tree, heading), trails[index]].flatMap((problem): Finding[] => {
      const { start, end } = heading.position ?? {};
      if (problem === undefined || start === undefined || end === undefined) return [];
      const place = { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
      return [{ file, ...place, ...problem }];
    }),
  );
};
