import type { Finding } from '../../knowledge/finding.ts';
import type { Entry } from '../content-tree.ts';
import type { Library } from '../library.ts';

/** A text that a result list shows of a page, and the field that it stands in. */
interface Shown {
  entry: Entry<unknown>;
  field: 'title' | 'description' | 'definition';
  text: string;
}

/** A text without capitals, accents and punctuation: what is the same to a reader who looks once. C, C++ and C# are not. */
const toKey = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}\p{S}#]+/gu, ' ')
    .trim();

const listTitles = ({ tree }: Library): Shown[] =>
  [...tree.articles, ...tree.pages, ...tree.terms, ...tree.paths].map((entry): Shown => ({
    entry,
    field: 'title',
    text: entry.data.title,
  }));

const listDescriptions = ({ tree }: Library): Shown[] => [
  ...[...tree.sections, ...tree.articles, ...tree.pages, ...tree.paths].map((entry): Shown => ({
    entry,
    field: 'description',
    text: entry.data.description,
  })),
  ...tree.terms.map((entry): Shown => ({ entry, field: 'definition', text: entry.data.definition })),
];

type Kind = Pick<Finding, 'rule' | 'severity'> & { noun: string };

const findSame = (all: readonly Shown[], { noun, ...kind }: Kind): Finding[] => {
  const first = new Map<string, Shown>();
  return all.flatMap(({ entry, field, text }): Finding[] => {
    const key = toKey(text);
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, { entry, field, text });
      return [];
    }
    const place = `${other.entry.file}:${other.entry.locate([other.field]).line}`;
    return [
      {
        file: entry.file,
        ...entry.locate([field]),
        ...kind,
        message: `Another page has the same ${noun}: ${place}.`,
        fix: 'Say what is only true of this one; an article may put its subject as a question.',
      },
    ];
  });
};

/** In a list of results two pages of one title, or of one description, cannot be told apart. */
export const findSameTitles = (library: Library): Finding[] => [
  ...findSame(listTitles(library), { rule: 'title/duplicate', severity: 'error', noun: 'title' }),
  ...findSame(listDescriptions(library), {
    rule: 'description/duplicate',
    severity: 'warning',
    noun: 'description',
  }),
];
