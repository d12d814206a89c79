import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import type { CitationFormat } from './citation-formats.ts';
import type { CitationItem, CitationName } from './citation-item.ts';
import { citationStyle } from './citation-style.ts';

const { format: bibtexFormat, types: bibtexTypes } = plugins.config.get('@bibtex');
// Our ids are safe as keys, and the library's own keys are not unique.
bibtexFormat.useIdAsLabel = true;
bibtexFormat.checkLabel = false;
// The library's plain ASCII drops what it cannot write, such as Chinese: texts are escaped here and stay UTF-8.
bibtexFormat.asciiOnly = false;
// A fact stands in its source as a chapter does; `@misc` would lose the source's title.
bibtexTypes.bibtex.target['chapter'] = 'incollection';

const styleName = 'almanac';
plugins.config.get('@csl').styles.add(styleName, citationStyle);

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  // Markup in a title would be printed in italics.
  '<': '\\textless{}',
  '>': '\\textgreater{}',
};

const escapeTex = (text: string): string =>
  text.replace(/[\\~^<>&%$#_{}]/g, (character) => escapes[character] ?? `\\${character}`);

const escapeName = (name: CitationName): CitationName =>
  'literal' in name
    ? { literal: escapeTex(name.literal) }
    : { ...name, family: escapeTex(name.family), ...(name.given && { given: escapeTex(name.given) }) };

/** Applies a change to every text of an item but its key and its address. */
const mapTexts = (
  item: CitationItem,
  change: { text: (text: string) => string; name: (name: CitationName) => CitationName },
): CitationItem => {
  const { title, author, 'container-title': container, publisher, note } = item;
  return {
    ...item,
    title: change.text(title),
    ...(author && { author: author.map(change.name) }),
    ...(container !== undefined && { 'container-title': change.text(container) }),
    ...(publisher !== undefined && { publisher: change.text(publisher) }),
    ...(note !== undefined && { note: change.text(note) }),
  };
};

const toBibtex = (item: CitationItem): string => {
  const escaped = mapTexts(item, { text: escapeTex, name: escapeName });
  const type = item.type === 'entry' ? 'chapter' : item.type;
  return plugins.output.format('bibtex', [{ ...escaped, type }]).trim();
};

const toRisLine = (tag: string, value: string): string => `${tag}  - ${value.replace(/\s+/g, ' ')}`;

/** RIS writes 3 May 2026 as `2026/05/03/`. */
const withTwoDigits = (date: string): string => date.replace(/\/(?=\d\/)/g, '/0');

/** Lines are written here: the library breaks them within words, and cuts keys to 20 characters. */
const toRis = (item: CitationItem): string => {
  // RIS knows no entry but that of a catalogue, which would lose the source's title.
  const type = item.type === 'entry' ? 'document' : item.type;
  const [record = {}] = plugins.output.format('ris', [{ ...item, type }], { format: 'object' });
  const { TY: kind = 'GEN', ID: _, ...tags } = record;
  const lines = Object.entries(tags).flatMap(([tag, values]) =>
    [values].flat().map((value) => toRisLine(tag, tag === 'DA' ? withTwoDigits(value) : value)),
  );
  return [toRisLine('TY', String(kind)), toRisLine('ID', item.id), ...lines, 'ER  - '].join('\n');
};

/** Leaves out what the text would say twice: a publisher or a site that is the author, or each other. */
const withoutRepetition = (item: CitationItem): CitationItem => {
  const { publisher, 'container-title': container, ...rest } = item;
  const authors = new Set(
    (item.author ?? []).map((name) => ('literal' in name ? name.literal : name.family)),
  );
  const isSaid = (text: string | undefined): boolean => text === undefined || authors.has(text);
  return {
    ...rest,
    ...(!isSaid(container) && { 'container-title': container }),
    ...(!isSaid(publisher) && publisher !== container && { publisher }),
  };
};

/** A character that no text has: the style's processor would read `<b>` in a title as markup. */
const lessThan = '\uE000';

const hideMarkup = (item: CitationItem): CitationItem =>
  mapTexts(item, { text: (text) => text.replaceAll('<', lessThan), name: (name) => name });

const toTexts = (items: readonly CitationItem[]): string[] =>
  plugins.output
    .format('bibliography', items.map(withoutRepetition).map(hideMarkup), {
      style: styleName,
      lang: 'en-US',
      nosort: true,
      asEntryArray: true,
    })
    .map(([, text]) => text.trim().replaceAll(lessThan, '<'));

/**
 * Prints citations as a file of one format: entries in the given order, a blank line between two,
 * so that one of them can be cut out of the file.
 */
export const printCitations = (items: readonly CitationItem[], format: CitationFormat): string => {
  if (format === 'json') return `${plugins.output.format('data', items)}\n`;
  const entries =
    format === 'txt'
      ? toTexts(items)
      : items.map((item) => (format === 'bib' ? toBibtex(item) : toRis(item)));
  return `${entries.join('\n\n')}\n`;
};
