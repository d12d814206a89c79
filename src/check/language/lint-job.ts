import { splitFrontMatter } from '../../files/split-front-matter.ts';
import { parseBody } from '../../document/read-document.ts';
import type { Finding } from '../../knowledge/finding.ts';
import { loadDictionary } from './dictionary.ts';
import { findHedgePiles } from './hedges.ts';
import type { LanguageRule, LanguageText, MarkdownText, ProseField } from './language-text.ts';
import { listBodyProse, listFieldProse } from './language-text.ts';
import { findLinkTwins, findVagueLinks } from './link-words.ts';
import { findMarkdownProblems } from './markdown.ts';
import { findLongParagraphs } from './paragraph-length.ts';
import { findPassiveRuns } from './passive-runs.ts';
import { findLongSentences } from './sentence-length.ts';
import { findDoubtfulWords } from './spelling.ts';
import type { DoubtfulWord } from './spelling.ts';
import { findWordingProblems } from './wording.ts';
import { createWordMemory } from './word-memory.ts';
import type { WordMemory } from './word-memory.ts';

/** A file whose language is to be judged. Plain data, because a process of its own does it. */
export interface LintJob {
  file: string;
  /** The whole file, with LF as line ends. */
  source: string;
  /** Whether a Markdown text follows a front matter; the file is YAML otherwise. */
  isMarkdown: boolean;
  /** The fields of the YAML that are prose. */
  fields: ProseField[];
}

/** What was found of a file's language; which of the words are wrong, the project's own list decides. */
export interface LintResult {
  findings: Finding[];
  words: DoubtfulWord[];
}

const rules: readonly LanguageRule[] = [
  findMarkdownProblems,
  findVagueLinks,
  findLinkTwins,
  findLongSentences,
  findLongParagraphs,
  findPassiveRuns,
  findHedgePiles,
  findWordingProblems,
];

/** The Markdown of a file; its own problems have been reported where it was read. */
const readMarkdown = ({ file, source }: LintJob): MarkdownText | undefined => {
  const split = splitFrontMatter(file, source);
  if (!split.ok || split.parts.body.trim() === '') return undefined;
  const { body } = split.parts;
  const parsed = parseBody(file, body);
  return parsed.ok ? { tree: parsed.tree, body } : undefined;
};

const toLanguageText = (job: LintJob): LanguageText => {
  const { file, source, fields } = job;
  const markdown = job.isMarkdown ? readMarkdown(job) : undefined;
  const prose = [...listFieldProse(source, fields), ...(markdown ? listBodyProse(markdown) : [])];
  return { file, prose, ...(markdown && { markdown }) };
};

/** Judges the language of one file: its Markdown, its words, its sentences. */
export const lintJob = async (
  job: LintJob,
  memory: WordMemory = createWordMemory(loadDictionary),
): Promise<LintResult> => {
  const text = toLanguageText(job);
  return {
    findings: rules.flatMap((rule) => rule(text)),
    words: await memory.judge((words) => findDoubtfulWords(text, words)),
  };
};
