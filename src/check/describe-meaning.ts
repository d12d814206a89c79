import { createHash } from 'node:crypto';
import { chooseDrawn, printTable } from '../knowledge/drawn-table.ts';
import { formatFigure } from '../knowledge/format.ts';
import type { Figure, FigureForm } from '../knowledge/format.ts';
import { toFigureKey } from '../knowledge/meaning.ts';
import type { DrawnRows, Meaning, MeaningPart } from '../knowledge/meaning.ts';
import type { PrintedState } from '../knowledge/revisions.ts';
import { findTextFigure, toFigure } from '../knowledge/text-figures.ts';
import type { Article } from '../schemas/article.ts';
import type { Fact } from '../schemas/source.ts';
import type { DocumentEntry } from './content-tree.ts';
import type { Library } from './library.ts';

type ArticleEntry = DocumentEntry<Article>;

type PartOf<Kind> = Extract<MeaningPart, { kind: Kind }>;

const isOf =
  <Kind extends 'fact' | 'chart' | 'link' | 'picture'>(kind: Kind) =>
  (part: MeaningPart): part is PartOf<Kind> =>
    typeof part === 'object' && part.kind === kind;

const forms: readonly FigureForm[] = ['exact', 'magnitude', 'rounded'];

const findFact = (library: Library, id: string): Figure | undefined => {
  const fact = library.facts.get(id)?.fact;
  return fact && toFigure(fact);
};

const printFact = (library: Library, { data }: ArticleEntry, { of, form }: PartOf<'fact'>) => {
  const figure = findTextFigure(of, data.figures ?? [], (id) => findFact(library, id));
  return figure && formatFigure(figure, { form: forms.find((one) => one === form) });
};

const drawRows = ({ tree }: Library, { dataset, columns, rows }: PartOf<'chart'>): DrawnRows | undefined => {
  const entry = tree.datasets.find(({ id }) => id === dataset);
  if (entry === undefined) return undefined;
  const table = { columns: entry.data.columns, rows: entry.table.rows, chart: entry.data.chart };
  const drawn = chooseDrawn(table, { columns, rows });
  if (drawn === undefined) return undefined;
  const printed = printTable(table, drawn);
  return [printed.columns.map(({ label }) => label), ...printed.rows];
};

/**
 * Everything that an article says, with its figures and the rows of its charts printed; undefined while something that
 * it prints, draws or shows cannot be read.
 */
export const describeMeaning = (library: Library, entry: ArticleEntry): Meaning | undefined => {
  const { title, description, confidence } = entry.data;
  const parts = entry.document.meaning;
  const figures = new Map<string, string>();
  for (const part of parts.filter(isOf('fact'))) {
    const printed = printFact(library, entry, part);
    if (printed === undefined) return undefined;
    figures.set(toFigureKey(part), printed);
  }
  const pictures = new Map<string, string>();
  for (const { of } of parts.filter(isOf('picture'))) {
    const shown = library.tree.pictures.find(({ id }) => id === of);
    if (shown === undefined) return undefined;
    pictures.set(of, shown.data.digest);
  }
  const charts = parts.filter(isOf('chart')).map((part) => drawRows(library, part));
  return charts.includes(undefined)
    ? undefined
    : {
        title,
        description,
        confidence,
        parts,
        figures,
        charts: charts.flatMap((rows) => (rows ? [rows] : [])),
        pictures,
      };
};

const compareText = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

const toDrawnDigest = (rows: DrawnRows | undefined): string =>
  createHash('sha256').update(JSON.stringify(rows)).digest('hex').slice(0, 8);

/** The figures of a text with their signs, which a text that says "fell by" leaves out: a change is told without its words. */
const listSignedFigures = (library: Library, entry: ArticleEntry): [string, string][] =>
  entry.document.meaning.filter(isOf('fact')).flatMap(({ kind, of, form }): [string, string][] => {
    const part = { kind, of, form: form === 'magnitude' ? 'exact' : form };
    const printed = printFact(library, entry, part);
    return printed === undefined ? [] : [[toFigureKey(part), printed]];
  });

/** What is kept of an article's meaning, so that the next change can be described. */
export const toPrintedState = (library: Library, entry: ArticleEntry, meaning: Meaning): PrintedState => {
  const { parts, charts, pictures } = meaning;
  return {
    words: entry.document.words,
    figures: Object.fromEntries(
      listSignedFigures(library, entry).toSorted(([one], [other]) => compareText(one, other)),
    ),
    charts: parts
      .filter(isOf('chart'))
      .map(({ dataset }, index) => `${dataset} ${toDrawnDigest(charts[index])}`),
    links: [...new Set(parts.filter(isOf('link')).map(({ to }) => to))].toSorted(compareText),
    ...(pictures.size > 0 && {
      pictures: [...pictures].map(([file, digest]) => `${file} ${digest.slice(0, 8)}`).toSorted(compareText),
    }),
  };
};

/** What the number behind a printed figure is of, without the number. */
export const describeFigure = (library: Library, { data }: ArticleEntry, id: string): string => {
  const computed = data.figures?.find((figure) => figure.id === id);
  const fact = library.facts.get(id)?.fact;
  if (computed !== undefined) return computed.statement;
  return fact === undefined ? id : `${fact.of ?? 'value'} (${fact.population}, ${fact.geography})`;
};

const toMeasure = ({ of, population, geography, unit }: Fact): string =>
  JSON.stringify([of, population, geography, unit]);

/** Whether two facts measure one thing at two times, so that the newer may take the place of the older. */
export const isSameStatistic = ({ facts }: Library, one: string, other: string): boolean => {
  const [former, latest] = [facts.get(one)?.fact, facts.get(other)?.fact];
  if (former === undefined || latest === undefined) return false;
  return toMeasure(former) === toMeasure(latest);
};
