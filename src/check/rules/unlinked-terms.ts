import type { Finding } from '../../knowledge/finding.ts';
import type { Term } from '../../schemas/term.ts';
import type { Entry } from '../content-tree.ts';
import type { Library } from '../library.ts';

/** So many terms of the glossary make a text that a newcomer cannot follow without it. */
const several = 3;

const escape = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);

/** A pattern for the names of a term; an abbreviation counts only in its capitals, so that "rest" is not REST. */
const toPattern = ({ data }: Entry<Term>): RegExp => {
  const names = [data.title, ...(data.aliases ?? [])].map((name) =>
    /\p{Lu}\p{Lu}/u.test(name) ? escape(name) : `(?i:${escape(name)})`,
  );
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${names.join('|')})(?![\p{L}\p{N}])`, 'u');
};

/** An article that speaks in terms of the glossary links them where they first matter. */
export const findUnlinkedTerms = ({ tree }: Library): Finding[] => {
  const patterns = tree.terms.map((entry) => ({ title: entry.data.title, pattern: toPattern(entry) }));
  return tree.articles
    .filter(({ document }) => document.terms.length === 0)
    .flatMap(({ file, locate, document }): Finding[] => {
      const named = patterns.filter(({ pattern }) => pattern.test(document.plainText));
      const shown = named.slice(0, 5).map(({ title }) => `"${title}"`);
      return named.length < several
        ? []
        : [
            {
              file,
              ...locate(['title']),
              rule: 'glossary/unlinked',
              severity: 'warning',
              message: `The article names ${named.length} terms of the glossary and links none: ${shown.join(', ')}${named.length > shown.length ? ' and others' : ''}.`,
              fix: 'Link each where it first matters: `<Term of="…">words</Term>`.',
            },
          ];
    });
};
