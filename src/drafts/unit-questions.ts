import { z } from 'astro/zod';
import { unit } from '../schemas/unit.ts';
import type { Unit } from '../knowledge/units.ts';
import { ask, first, maybe } from './question.ts';
import type { Answers, Question } from './question.ts';

const kinds = unit.options.map(({ shape: { kind } }) => ({ value: kind.value, hint: kind.description }));

/** What only units of one kind have: `currency`, `per`, `base` and the like. */
const listFields = ({ shape }: (typeof unit.options)[number]): [string, Record<string, z.ZodType>][] =>
  Object.keys(shape)
    .filter((field) => field !== 'kind')
    .map((field) => [field, shape]);

/** Asks for a unit: its kind, and then what only units of that kind have. */
export const askUnit = (isAsked: NonNullable<Question['isAsked']>): Question[] => [
  {
    name: 'unit',
    meaning: 'What the number is measured in.',
    schema: z.string(),
    choices: () => kinds,
    isAsked,
  },
  ...unit.options.flatMap((option) =>
    listFields(option).map(([field, shape]) =>
      ask({ shape }, field, {
        isAsked: (answers, context) =>
          isAsked(answers, context) && first(answers, 'unit') === option.shape.kind.value,
      }),
    ),
  ),
];

/** The unit that was answered. */
export const toUnit = (answers: Answers): Unit | undefined => {
  const kind = maybe(answers, 'unit');
  const option = unit.options.find(({ shape }) => shape.kind.value === kind);
  if (option === undefined) return undefined;
  const fields = listFields(option).map(([field]) => [field, maybe(answers, field)] as const);
  return unit.parse({ kind, ...Object.fromEntries(fields.filter(([, value]) => value !== undefined)) });
};
