import type { Finding } from '../knowledge/finding.ts';

const toOffset = (text: string, { line, column }: Finding): number => {
  let offset = 0;
  for (let passed = 1; passed < line; passed += 1) {
    const end = text.indexOf('\n', offset);
    if (end === -1) return text.length;
    offset = end + 1;
  }
  return offset + column - 1;
};

/** A file's text with all that its findings can mend by themselves, and how many that were. */
export const mendText = (text: string, findings: readonly Finding[]): { text: string; mended: number } => {
  const edits = findings
    .flatMap((finding) => {
      const start = finding.mend && text.indexOf(finding.mend.from, toOffset(text, finding));
      return finding.mend === undefined || start === undefined || start === -1
        ? []
        : [{ start, end: start + finding.mend.from.length, to: finding.mend.to }];
    })
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
