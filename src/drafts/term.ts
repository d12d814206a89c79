import { slug } from '../schemas/fields.ts';
import { term } from '../schemas/term.ts';
import type { Term } from '../schemas/term.ts';
import { chooseTerm } from './choices.ts';
import type { DraftKind } from './draft.ts';
import { createNameJudge, toSlug } from './names.ts';
import { ask, first, maybeAll } from './question.ts';
import type { Answers, DraftContext } from './question.ts';
import { toYaml } from '../files/write-yaml.ts';

const toFile = (id: string): string => `glossary/${id}.mdx`;

const toAddress = (id: string): string => `/glossary/${id}/`;

const findNamed = (name: string, _answers: Answers, { library }: DraftContext): string | undefined => {
  const wanted = name.toLowerCase();
  const other = library.tree.terms.find(({ data }) =>
    [data.title, ...(data.aliases ?? [])].some((known) => known.toLowerCase() === wanted),
  );
  return (
    other && `\`${other.file}\` is called so already. Keep the name with the term that readers mean by it.`
  );
};

/** A term of the glossary. */
export const termDraft: DraftKind = {
  meaning: 'a word of the trade and its definition',
  questions: [
    ask(term, 'title', { judge: findNamed, isUncited: true }),
    {
      name: 'slug',
      meaning: 'The last part of its address.',
      schema: slug,
      fallback: (answers) => toSlug(first(answers, 'title')),
      judge: createNameJudge({ toFile, toAddress }),
    },
    ask(term, 'definition', { isUncited: true }),
    ask(term, 'aliases', { name: 'alias', judge: findNamed }),
    ask(term, 'related', { choices: chooseTerm }),
  ],
  write: (answers) => {
    const id = first(answers, 'slug');
    const data: Term = {
      title: first(answers, 'title'),
      aliases: maybeAll(answers, 'alias'),
      definition: first(answers, 'definition'),
      related: maybeAll(answers, 'related'),
    };
    // The definition is enough; what explains it further may follow.
    return { files: [{ path: toFile(id), text: `---\n${toYaml(data)}---\n` }], address: toAddress(id) };
  },
};
