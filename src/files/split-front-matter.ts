import { refuseFile } from '../knowledge/finding.ts';
import type { Finding } from '../knowledge/finding.ts';

/** An MDX file in its two parts; the body keeps the file's line numbers. */
export interface SplitFile {
  /** The YAML between the two `---` lines. */
  frontMatter: string;
  /** The rest, with one blank line for each line of front matter, so that positions are the file's own. */
  body: string;
}

/** As much as all fields of an article may have, in characters; the longest has a third of it. */
const longest = 16 * 1024;

type Fault = Pick<Finding, 'rule' | 'message'> & { fix: string; line?: number };

const explainStart = (first: string): Fault => ({
  rule: 'schema/front-matter',
  message: 'The file does not begin with front matter.',
  fix: /^(?:---|\+\+\+)/.test(first)
    ? 'Front matter is YAML: make `---`, and nothing else, the first line and the last one after the fields.'
    : 'Make `---` the first line, then the fields, then `---` again.',
});

const findFault = (lines: readonly string[], end: number): Fault | undefined => {
  const [first = ''] = lines;
  if (first.trimEnd() !== '---') return explainStart(first);
  if (end === -1)
    return {
      rule: 'schema/front-matter',
      message: 'The front matter is not closed.',
      fix: 'Write `---` on a line of its own after the last field.',
    };
  const size = lines.slice(1, end).join('\n').length;
  if (size > longest)
    return {
      rule: 'limit/text',
      message: `The front matter has ${size} characters; ${longest} are allowed.`,
      fix: 'Shorten it, or close it with `---` where the text begins.',
    };
  const next = lines.findIndex((line, index) => index > end && line.trim() !== '');
  return /^(?:---|\+\+\+)\s*$/.test(lines[next] ?? '')
    ? {
        rule: 'schema/front-matter',
        message: 'A second block of front matter begins here, or a rule stands above the text.',
        fix: 'Put all fields into the first block, or delete the line.',
        line: next + 1,
      }
    : undefined;
};

/** Splits an MDX file at its front matter, which must start on the first line; there is one block of it. */
export const splitFrontMatter = (
  file: string,
  text: string,
): { ok: true; parts: SplitFile } | { ok: false; findings: Finding[] } => {
  const lines = text.split('\n');
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  const fault = findFault(lines, end);
  if (fault !== undefined) {
    const { line = 1, ...explanation } = fault;
    return { ok: false, findings: [{ ...refuseFile(file, explanation), line }] };
  }
  return {
    ok: true,
    parts: {
      frontMatter: lines.slice(1, end).join('\n'),
      body: '\n'.repeat(end + 1) + lines.slice(end + 1).join('\n'),
    },
  };
};
