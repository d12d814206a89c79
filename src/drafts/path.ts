import { z } from 'astro/zod';
import { findNearest } from '../knowledge/suggest.ts';
import { path } from '../schemas/path.ts';
import type { Path } from '../schemas/path.ts';
import type { DraftKind } from './draft.ts';
import { createNameJudge, toSlug } from './names.ts';
import { ask, first } from './question.ts';
import type { Answers, DraftContext } from './question.ts';
import { toYaml } from '../files/write-yaml.ts';

const toFile = (id: string): string => `paths/${id}.yaml`;

const toAddress = (id: string): string => `/paths/${id}/`;

const toStep = (text: string): Path['steps'][number] => {
  const [article = '', ...why] = text.split(':');
  return { article: article.trim(), why: why.join(':').trim() };
};

const findStepProblem = (text: string, _answers: Answers, { library }: DraftContext): string | undefined => {
  const { article, why } = toStep(text);
  const known = [...library.ids.articles];
  if (!known.includes(article)) {
    const near = findNearest(article, known, 3).map((id) => `\`${id}\``);
    const fix =
      near.length > 0 ? `Did you mean ${near.join(' or ')}?` : 'Write section/slug, a colon and why.';
    return `There is no article \`${article.slice(0, 60)}\`. ${fix}`;
  }
  const problem = path.shape.steps.element.safeParse({ article, why }).error?.issues[0];
  return (
    problem &&
    `What to look for in \`${article}\` is not told well: ${problem.message}. Write \`${article}: why\`.`
  );
};

/** A reading path: articles in an order, each with what to look for in it. */
export const pathDraft: DraftKind = {
  meaning: 'articles in the order of reading, for somebody who wants one thing',
  questions: [
    ask(path, 'title', { isUncited: true }),
    ask(path, 'id', {
      fallback: (answers) => toSlug(first(answers, 'title')),
      judge: createNameJudge({ toFile, toAddress, isReserved: true }),
    }),
    ask(path, 'description', { isUncited: true }),
    {
      name: 'step',
      meaning:
        'An article and what to look for in it, such as `careers/freelancing: What is left of a day rate.` At least two.',
      schema: z.array(z.string()).min(2).max(20),
      many: true,
      judge: findStepProblem,
    },
  ],
  write: (answers) => {
    const id = first(answers, 'id');
    const data: Path = {
      id,
      title: first(answers, 'title'),
      description: first(answers, 'description'),
      steps: (answers['step'] ?? []).map(toStep),
    };
    return { files: [{ path: toFile(id), text: toYaml(data) }], address: toAddress(id) };
  },
};
