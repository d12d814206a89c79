import type { Finding } from '../knowledge/finding.ts';

const toOffset = (text: string, { line, column }: Pick<Finding, 'line' | 'column'>): number => {
  let offset = 0;
  for (let passed = 1; passed < line; passed += 1) {
    const end = text.indexOf('\n', offset);
    if (end === -1) return text.length;
    offset = end + 1;
  }
  return offset + column - 1;
};

interface Edit {
  start: number;
  end: number;
  to: string;
}

/** Where a finding is mended: within its range, where it has one, so that nothing else is taken for it. */
const toEdit = (text: string, finding: Finding): Edit | undefined => {
  const { mend, endLine, endColumn } = finding;
  if (mend === undefined) return undefined;
  const start = text.indexOf(mend.from, toOffset(text, finding));
  const end = start + mend.from.length;
  const last =
    endLine === undefined || endColumn === undefined
      ? text.length
      : toOffset(text, { line: endLine, column: endColumn });
  return start === -1 || end > last ? undefined : { start, end, to: mend.to };
};

/** A file's text with all that its findings can mend by themselves, and how many that were. */
export const mendText = (text: string, findings: readonly Finding[]): { text: string; mended: number } => {
  const edits = findings
    .flatMap((finding) => toEdit(text, finding) ?? [])
    .toSorted((one, other) => other.start - one.start);
  // From the end, so that what was found keeps its place; of two that overlap the later one waits for the next run.
  let [result, mended, from] = [text, 0, text.length];
  for (const { start, end, to } of edits) {
    if (end > from) continue;
    result = result.slice(0, start) + to + result.slice(end);
    [mended, from] = [mended + 1, start];
  }
  return { text: result, mended };
};
