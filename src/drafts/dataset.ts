import { z } from 'astro/zod';
import { readTable } from '../knowledge/table.ts';
import { dataset } from '../schemas/dataset.ts';
import type { Column, Dataset } from '../schemas/dataset.ts';
import { line } from '../schemas/fields.ts';
import { chooseSource } from './choices.ts';
import type { DraftKind } from './draft.ts';
import { createNameJudge, toSlug } from './names.ts';
import { ask, first, maybe } from './question.ts';
import type { Answers, DraftContext, Question } from './question.ts';
import { readBroughtTable, readColumn } from './table-columns.ts';
import type { DraftColumn, ReadTable } from './table-columns.ts';
import { askUnit, toUnit } from './unit-questions.ts';
import { toYaml } from '../files/write-yaml.ts';

const toFile = (id: string): string => `datasets/${id}.yaml`;

const toTableFile = (id: string): string => `datasets/${id}.csv`;

const toAddress = (id: string): string => `/data/${id}/`;

const judgeName = createNameJudge({ toFile, toAddress, isReserved: true });

const judgeTableName = createNameJudge({ toFile: toTableFile, toAddress });

const isTyped = (answers: Answers): boolean => maybe(answers, 'csv') === undefined;

const listDescribed = (answers: Answers): DraftColumn[] => (answers['columns'] ?? []).map(readColumn);

/** The table that was brought, or that was given row by row. */
const readDraftTable = (answers: Answers, { readFile }: DraftContext): ReadTable => {
  const described = listDescribed(answers);
  const path = maybe(answers, 'csv');
  if (path !== undefined) return readBroughtTable(readFile(path), described);
  const head = described.map(({ id }) => id).join(',');
  return { columns: described, csv: `${[head, ...(answers['row'] ?? [])].join('\n')}\n` };
};

const tell = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const tooNarrow = 'A dataset has two columns at least: what is measured, and the measure.';

const judgeTable = ({ columns, csv }: ReadTable): string | undefined => {
  if (columns.length < 2) return tooNarrow;
  const [problem] = readTable(csv, columns).problems;
  return problem && `${problem.line}:${problem.column} ${problem.message} ${problem.fix}`;
};

const judgeFile = (path: string, answers: Answers, context: DraftContext): string | undefined => {
  try {
    return judgeTable(readDraftTable({ ...answers, csv: [path] }, context));
  } catch (error) {
    return tell(error);
  }
};

const judgeColumns: Question['judgeAll'] = (columns, answers, context) => {
  if (isTyped(answers)) return columns.length < 2 ? tooNarrow : undefined;
  try {
    return judgeTable(readDraftTable({ ...answers, columns }, context));
  } catch (error) {
    return tell(error);
  }
};

const hasNumbers: NonNullable<Question['isAsked']> = (answers, context) => {
  try {
    return readDraftTable(answers, context).columns.some(({ type }) => type === 'number');
  } catch {
    // What is wrong with the table was said where it was named.
    return false;
  }
};

const judgeColumn = (text: string): string | undefined => {
  try {
    const { id, label } = readColumn(text);
    const problem = dataset.shape.columns.element.options[0].safeParse({ id, label, type: 'text' }).error
      ?.issues[0];
    return problem && `\`${text.slice(0, 60)}\`: ${problem.message}.`;
  } catch (error) {
    return tell(error);
  }
};

const judgeRow = (row: string, answers: Answers): string | undefined => {
  // What is wrong with the columns was said where they were named.
  if ((answers['columns'] ?? []).some((column) => judgeColumn(column) !== undefined)) return undefined;
  const columns = listDescribed(answers);
  const [problem] = readTable(
    `${columns.map(({ id }) => id).join(',')}
${row}
`,
    columns,
  ).problems;
  return problem && `${problem.message} ${problem.fix}`;
};

const toColumns = ({ columns }: ReadTable, answers: Answers): Column[] => {
  const [unit, of] = [toUnit(answers), maybe(answers, 'of')];
  return columns.map(({ id, label, type }) =>
    type === 'number' && unit !== undefined
      ? { id, label, type, unit, of }
      : { id, label, type: type === 'number' ? 'text' : type },
  );
};

/** Along the first column stand the numbers; without numbers nothing can be drawn. */
const toChart = ({ columns }: ReadTable, answers: Answers): Dataset['chart'] => {
  const kind = dataset.shape.chart.unwrap().shape.kind.optional().parse(maybe(answers, 'chart'));
  const x = columns.find(({ type }) => type !== 'number')?.id;
  const y = columns.filter(({ type }) => type === 'number').map(({ id }) => id);
  return kind === undefined || x === undefined || y.length === 0 ? undefined : { kind, x, y };
};

const askColumns: Question = {
  name: 'columns',
  meaning:
    'A column as id:type:Label, in the order of the table; the type is text, time or number. A CSV file shows them by itself.',
  schema: z.array(z.string()).max(12),
  many: true,
  judge: judgeColumn,
  judgeAll: judgeColumns,
};

/** A dataset: its description, and the table beside it. */
export const datasetDraft: DraftKind = {
  meaning: 'a table that charts are drawn from',
  questions: [
    ask(dataset, 'title'),
    ask(dataset, 'id', {
      fallback: (answers) => toSlug(first(answers, 'title')),
      judge: (id, answers, context) =>
        judgeName(id, answers, context) ?? judgeTableName(id, answers, context),
    }),
    ask(dataset, 'description'),
    ask(dataset, 'source', { choices: chooseSource }),
    ask(dataset, 'covers'),
    ask(dataset, 'population'),
    ask(dataset, 'geography'),
    {
      name: 'csv',
      meaning: 'A CSV file with the figures, its headings in the first line. Without it, rows are typed.',
      schema: line(1, 500),
      optional: true,
      judge: judgeFile,
    },
    { ...askColumns, optional: true, isAsked: (answers) => !isTyped(answers) },
    { ...askColumns, isAsked: isTyped },
    {
      name: 'row',
      meaning: 'A row of the table, its cells joined by commas.',
      schema: z.array(z.string()).min(1),
      many: true,
      isAsked: isTyped,
      judge: judgeRow,
    },
    ...askUnit(hasNumbers),
    {
      name: 'of',
      meaning: 'What the numbers are numbers of: `median gross pay`.',
      schema: line(2, 140).optional(),
      optional: true,
      isAsked: hasNumbers,
    },
    ask(dataset.shape.chart.unwrap(), 'kind', { name: 'chart', optional: true, isAsked: hasNumbers }),
  ],
  write: (answers, context) => {
    const id = first(answers, 'id');
    const table = readDraftTable(answers, context);
    const data: Dataset = {
      id,
      title: first(answers, 'title'),
      description: first(answers, 'description'),
      source: first(answers, 'source'),
      covers: first(answers, 'covers'),
      population: first(answers, 'population'),
      geography: first(answers, 'geography'),
      columns: toColumns(table, answers),
      chart: toChart(table, answers),
      retrieved: context.today,
    };
    return {
      files: [
        { path: toFile(id), text: toYaml(data) },
        { path: toTableFile(id), text: table.csv },
      ],
      address: toAddress(id),
    };
  },
};
