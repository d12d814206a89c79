import type { Finding } from '../knowledge/finding.ts';

/** A fence, also within quotes and lists. */
const fence = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*(`{3,}(?=[^`]*$)|~{3,})/;

// Neither looks twice at what it has passed: a text may be made of nothing but their beginnings.
const codeSpan = /(?<!`)(`+)(?!`)[^`]+\1(?!`)/g;
const comment = /\{\/\*(?:(?!\{\/\*)[^])*?\*\/\s*\}/g;

const blank = (text: string): string => text.replaceAll(/[^\n]/g, ' ');

/** A text of the same length in which there are spaces for code, for comments in braces and for braces that are escaped. */
const withoutCode = (body: string): string => {
  let open: string | undefined;
  const lines = body.split('\n').map((line) => {
    const mark = fence.exec(line)?.[1];
    const isCode = open !== undefined || mark !== undefined;
    if (open === undefined) open = mark;
    else if (mark?.startsWith(open) && line.trimEnd().endsWith(mark)) open = undefined;
    return isCode ? blank(line) : line.replaceAll(codeSpan, blank).replaceAll(/\\[{}]/g, blank);
  });
  return lines.join('\n').replaceAll(comment, blank);
};

/** As many tags and braces as the parser tells apart in a hundredth of a second: each more takes twice as long. */
const most = 12;

const refuse = (file: string, before: readonly string[]): Finding => ({
  file,
  line: before.length,
  column: (before.at(-1)?.length ?? 0) + 1,
  rule: 'mdx/expression',
  severity: 'error',
  message: 'Expressions in braces are not allowed in articles: nothing in an article is run.',
  fix: 'Write `\\{` for a brace, or put code in a code span or a fence.',
});

/**
 * Finds a brace behind which so many tags stand that the parser, which tries for each whether it opens an element or
 * lists types, would not come to an end. No text needs one: the policy refuses every expression. Only it cannot be asked
 * before the text is parsed, and what stands in code is known for certain only afterwards; where this takes for code what
 * is none, the process that reads the text is ended.
 */
export const findTangledBraces = (file: string, body: string): Finding[] => {
  const text = withoutCode(body);
  // Of braces within each other the outermost is asked: it has whatever stands within the others.
  let [depth, start, tags, weight] = [0, 0, 0, 0];
  for (const { index, 0: mark } of text.matchAll(/[{}]|<(?=[\p{L}_$/>])/gu)) {
    if (depth === 0) [start, tags, weight] = [index, 0, 0];
    else if (mark === '<') [tags, weight] = [tags + 1, weight + 1];
    else if (mark === '{') weight += 2;
    if (mark === '{') depth += 1;
    if (mark === '}') depth = Math.max(0, depth - 1);
    if (depth > 0 && tags > 2 && weight > most) return [refuse(file, text.slice(0, start).split('\n'))];
  }
  return [];
};
