import { approximation } from '../schemas/unit.ts';
import { fact, source } from '../schemas/source.ts';
import type { Fact, Source } from '../schemas/source.ts';
import type { DraftKind } from './draft.ts';
import { createNameJudge, toSlug } from './names.ts';
import { ask, first, maybe } from './question.ts';
import type { Answers } from './question.ts';
import { askUnit, toUnit } from './unit-questions.ts';
import { toYaml } from '../files/write-yaml.ts';

const toFile = (id: string): string => `sources/${id}.yaml`;

const toAddress = (id: string): string => `/sources/${id}/`;

const hasValue = (answers: Answers): boolean => maybe(answers, 'value') !== undefined;

const toFact = (answers: Answers): Fact => ({
  id: first(answers, 'fact'),
  statement: first(answers, 'statement'),
  value: hasValue(answers) ? Number(first(answers, 'value')) : undefined,
  unit: toUnit(answers),
  of: maybe(answers, 'of'),
  approximation: approximation.optional().parse(maybe(answers, 'approximation')),
  population: first(answers, 'population'),
  geography: first(answers, 'geography'),
  period: first(answers, 'period'),
  locator: first(answers, 'locator'),
  confidence: fact.shape.confidence.parse(first(answers, 'confidence')),
  excerpt: first(answers, 'excerpt'),
});

/** A source with the first fact that was read in it. */
export const sourceDraft: DraftKind = {
  meaning: 'a document and the first fact that was read in it',
  questions: [
    ask(source, 'title'),
    ask(source, 'id', {
      fallback: (answers) => toSlug(first(answers, 'title')),
      judge: createNameJudge({ toFile, toAddress, isReserved: true }),
    }),
    ask(source, 'publisher'),
    ask(source, 'url'),
    ask(source, 'published'),
    ask(source, 'kind', { fallback: () => 'primary' }),
    ask(source, 'note'),
    ask(fact, 'statement'),
    ask(fact, 'id', { name: 'fact', fallback: (answers) => toSlug(first(answers, 'statement')) }),
    ask(fact, 'value'),
    ...askUnit(hasValue),
    ask(fact, 'of', { isAsked: hasValue }),
    ask(fact, 'approximation', { isAsked: hasValue }),
    ask(fact, 'population'),
    ask(fact, 'geography'),
    ask(fact, 'period'),
    ask(fact, 'locator'),
    ask(fact, 'confidence', { fallback: (answers) => `seen-in-${first(answers, 'kind')}` }),
    ask(fact, 'excerpt'),
  ],
  write: (answers) => {
    const id = first(answers, 'id');
    const data: Source = {
      id,
      title: first(answers, 'title'),
      publisher: first(answers, 'publisher'),
      url: first(answers, 'url'),
      published: maybe(answers, 'published'),
      kind: source.shape.kind.parse(first(answers, 'kind')),
      note: first(answers, 'note'),
      facts: [toFact(answers)],
    };
    return { files: [{ path: toFile(id), text: toYaml(data) }], address: toAddress(id) };
  },
};
