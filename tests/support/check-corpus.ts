import type { CheckResult } from '../../src/check/check-content.ts';
import type { Segment } from '../../src/document/types.ts';
import { checkChanges } from './check-folder.ts';
import { describeCase, writeOut } from './corpus.ts';
import type { CorpusCase } from './corpus.ts';

/** What the check made of a case. */
export interface Verdict {
  /** Errors, as the case writes them: a warning is advice, and refuses nothing. */
  findings: string[];
  /** The page's HTML, with a tag where a component is called. */
  html: string;
}

const createMatter = (index: number): string => `title: Case ${index} of the corpus
description: '${describeCase(index)}'
updated: 2026-01-02`;

interface Placed {
  file: string;
  text: string;
  /** Lines and columns of the file that stand before the case's own first character. */
  line: number;
  column: number;
}

/** Writes a case as the file that it stands for. */
const place = ({ body, matter: own, comment, source }: CorpusCase, index: number): Placed => {
  const id = `case-${String(index).padStart(3, '0')}`;
  const matter = createMatter(index);
  const head = matter.split('\n').length + 3;
  if (body !== undefined)
    return {
      file: `pages/${id}.mdx`,
      text: `---\n${matter}\n---\n\n${writeOut(body)}\n`,
      line: head,
      column: 0,
    };
  if (own !== undefined)
    return {
      file: `pages/${id}.mdx`,
      text: `---\n${writeOut(own, index)}\n---\n\nText.\n`,
      line: 1,
      column: 0,
    };
  if (source !== undefined) return { file: `sources/${id}.yaml`, text: writeOut(source), line: 0, column: 0 };
  const text = writeOut(comment ?? '').replace(/^(?=.)/gm, '  ');
  const yaml = `id: ${id}\nname: A stranger\ndate: 2026-02-05\ntext: |\n${text}\n`;
  return { file: `comments/demand/is-it-sound/${id}.yaml`, text: yaml, line: 4, column: 2 };
};

const toHtml = (segments: readonly Segment[]): string =>
  segments
    .map((segment) =>
      typeof segment === 'string'
        ? segment
        : `<x-${segment.name.toLowerCase()}>${toHtml(segment.children)}</x-${segment.name.toLowerCase()}>`,
    )
    .join('');

const findHtml = ({ tree }: CheckResult, file: string): string => {
  const entry = [...tree.pages, ...tree.comments].find((each) => each.file === file);
  return entry === undefined ? '' : toHtml(entry.document.segments);
};

/** Checks cases of one file each, all in one content folder. */
export const checkTogether = async (cases: readonly CorpusCase[]): Promise<Verdict[]> => {
  const placed = cases.map(place);
  const result = await checkChanges(Object.fromEntries(placed.map(({ file, text }) => [file, text])));
  return placed.map(({ file, line, column }) => ({
    findings: result.findings
      .filter((finding) => finding.file === file && finding.severity === 'error')
      .map((finding) => {
        // A finding of the file itself, such as one of its size, stands above the text.
        const isWithin = finding.line > line;
        return `${finding.line - line}:${isWithin ? finding.column - column : finding.column} ${finding.rule}`;
      }),
    html: findHtml(result, file),
  }));
};

/** Checks a case that is a folder's worth of files. */
export const checkFiles = async (files: Record<string, string>): Promise<Verdict> => {
  const changes = Object.entries(files).map(([file, text]) => [file, writeOut(text)] as const);
  const { findings } = await checkChanges(Object.fromEntries(changes));
  return {
    findings: findings
      .filter(({ severity }) => severity === 'error')
      .map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`),
    html: '',
  };
};
