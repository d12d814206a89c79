import { addMonths } from '../knowledge/calendar-day.ts';
import { article } from '../schemas/article.ts';
import type { Article } from '../schemas/article.ts';
import { slug } from '../schemas/fields.ts';
import { chooseArticle, choosePerson, chooseSection, chooseTopic } from './choices.ts';
import type { DraftKind } from './draft.ts';
import { createNameJudge, toSlug } from './names.ts';
import { ask, first, maybeAll } from './question.ts';
import type { Answers, DraftContext } from './question.ts';
import { toYaml } from '../files/write-yaml.ts';

/** Months until an article must be compared with its sources again. */
const reviewAfter = 6;

const toId = (name: string, answers: Answers): string => `${first(answers, 'section')}/${name}`;

const toFile = (name: string, answers: Answers): string => `articles/${toId(name, answers)}.mdx`;

const toAddress = (name: string, answers: Answers): string => `/${toId(name, answers)}/`;

const findNextOrder = (answers: Answers, { library }: DraftContext): string => {
  const section = `${first(answers, 'section')}/`;
  const orders = library.tree.articles
    .filter(({ id }) => id.startsWith(section))
    .map(({ data }) => data.order);
  return String(Math.max(0, ...orders) + 1);
};

/** The organisation that stands behind the texts; the first of all where there is none. */
const findAuthor = (_answers: Answers, { library }: DraftContext): string | undefined => {
  const { people } = library.tree;
  return (people.find(({ data }) => data.kind === 'organisation') ?? people[0])?.id;
};

/** Says truthfully that nothing is known yet, so that the file is sound before a word of it is replaced. */
const body = `<Answer>

{/* Answer the title in two to four sentences. Begin with yes, no or how far, and say for whom and where it holds. Somebody may read no further. */}

This page has no answer yet. Its sources are still to be read.

</Answer>

{/*
Figures are placed and not typed. Add the source with \`npm run new -- source\`, then write <Fact of="source/fact" /> where its number belongs, or <Cite of="source/fact" /> after a sentence that rests on it. A number that only shows how something works stands in <Example>.
*/}

## What do the figures show?

{/* The strongest figures first, each with what was measured, where and when. A table in content/datasets/ is drawn with <Chart dataset="…" title="…" />. */}

No figures have been read for this page yet.

## What do they leave out?

{/* Whom the sources did not ask, what they cannot separate, and where they disagree. Two sides are set against each other with <Evidence side="for"> and <Evidence side="against">. */}

That cannot be said before there are figures.

## What would change this answer?

{/* The next editions to look at, and what in them would matter. */}

A source that answers the question of the title.
`;

const toFrontMatter = (answers: Answers, today: string): Article => ({
  title: first(answers, 'title'),
  description: first(answers, 'description'),
  confidence: article.shape.confidence.parse({
    level: first(answers, 'confidence'),
    reason: first(answers, 'reason'),
  }),
  published: today,
  updated: today,
  reviewed: today,
  reviewBy: addMonths(today, reviewAfter),
  authors: maybeAll(answers, 'author') ?? [],
  reviewers: maybeAll(answers, 'reviewer'),
  topics: maybeAll(answers, 'topic') ?? [],
  order: Number(first(answers, 'order')),
  related: maybeAll(answers, 'related'),
});

/** An article: its front matter, and a text that says what belongs where. */
export const articleDraft: DraftKind = {
  meaning: 'a question, its answer and the figures behind it',
  questions: [
    {
      name: 'section',
      meaning: 'The section that it belongs to.',
      schema: slug,
      choices: chooseSection,
    },
    ask(article, 'title', { isUncited: true }),
    {
      name: 'slug',
      meaning: 'The last part of its address.',
      schema: slug,
      fallback: (answers) => toSlug(first(answers, 'title')),
      judge: createNameJudge({ toFile, toAddress, isReserved: true }),
    },
    ask(article, 'description', { isUncited: true }),
    ask(article, 'topics', { name: 'topic', choices: chooseTopic }),
    ask(article, 'authors', { name: 'author', choices: choosePerson, fallback: findAuthor }),
    ask(article.shape.confidence, 'level', { name: 'confidence', fallback: () => 'low' }),
    ask(article.shape.confidence, 'reason', {
      isUncited: true,
      fallback: () => 'No source has been read for it yet.',
    }),
    ask(article, 'reviewers', { name: 'reviewer', choices: choosePerson }),
    ask(article, 'related', { choices: chooseArticle }),
    ask(article, 'order', { fallback: findNextOrder }),
  ],
  write: (answers, { today }) => {
    const name = first(answers, 'slug');
    const frontMatter = toYaml(toFrontMatter(answers, today));
    return {
      files: [{ path: toFile(name, answers), text: `---\n${frontMatter}---\n\n${body}` }],
      address: toAddress(name, answers),
    };
  },
};
