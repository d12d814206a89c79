import type { Root } from 'mdast';
import { createTextPlaces } from '../../files/text-places.ts';
import type { Place } from '../../files/read-yaml.ts';
import type { Finding } from '../../knowledge/finding.ts';
import { findProse } from '../prose.ts';
import { createFindPlace } from '../prose-places.ts';

/** A run of words as a reader sees them, and the way back from each character to its place in the file. */
export interface Prose {
  text: string;
  /** Whether it is a paragraph, a heading or an item of the text, and no cell, prop or field of data. */
  isBody: boolean;
  toPlace: (offset: number) => Place;
}

/** A field whose words are the site's own, and where it begins in its file. */
export interface ProseField extends Place {
  text: string;
}

/** A text written in Markdown: its tree, and the text that the tree was parsed from. */
export interface MarkdownText {
  tree: Root;
  body: string;
}

/** One file as the rules of language see it. */
export interface LanguageText {
  file: string;
  prose: readonly Prose[];
  markdown?: MarkdownText;
}

/** What is asked of the language of one file. */
export type LanguageRule = (text: LanguageText) => Finding[];

const nothing: ReadonlySet<string> = new Set();

/** The prose of a Markdown text, examples included: invented numbers are spelt like all others. */
export const listBodyProse = ({ tree, body }: MarkdownText): Prose[] => {
  const findPlace = createFindPlace(body);
  return findProse(tree, nothing).flatMap(({ isRow, passages }) =>
    passages.map((passage) => ({
      text: passage.text,
      isBody: !isRow && passage.prop === undefined,
      toPlace: (offset: number) => findPlace(passage, offset),
    })),
  );
};

/** The prose of fields in YAML: front matter, or a file of data. */
export const listFieldProse = (source: string, fields: readonly ProseField[]): Prose[] => {
  const lines = source.split('\n');
  return fields.map(({ text, line, column }) => ({
    text,
    isBody: false,
    // Walked only where something is found, which is seldom.
    toPlace: (offset) =>
      createTextPlaces({ lines, start: { line, column }, value: text })({ line: 1, column: offset + 1 }),
  }));
};

/** From where to where a stretch of prose stands in its file. */
export const toRange = (
  { toPlace }: Prose,
  start: number,
  end: number,
): Required<Pick<Finding, 'line' | 'column' | 'endLine' | 'endColumn'>> => {
  const from = toPlace(start);
  // The end is found from the last character, so that a stretch which closes a piece ends inside it.
  const last = toPlace(Math.max(start, end - 1));
  return { ...from, endLine: last.line, endColumn: last.column + 1 };
};
