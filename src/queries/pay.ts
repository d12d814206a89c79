import type { SitePath } from '../knowledge/addresses.ts';
import { describeApproximation, describeUnit, formatFigure, toMachineValue } from '../knowledge/format.ts';
import { groupPay, payMeasures, readPayTable, withoutRepeats } from '../knowledge/pay.ts';
import type { PayGroup, PayKind, PayLine, PayRow, PayTable } from '../knowledge/pay.ts';
import { occupationGroups } from '../knowledge/pay-occupations.ts';
import type { Source } from '../schemas/source.ts';
import { addresses } from './addresses.ts';
import type { Library } from './library.ts';
import { payFacts } from './pay-facts.ts';
import type { PayFact } from './pay-facts.ts';
import { payReadings } from './pay-readings.ts';

/** One line of a table as the page shows it. */
export interface PayLineView {
  occupation: string;
  part: string | undefined;
  group: string;
  /** What the filter by year knows it by. */
  year: string;
  period: string;
  measure: string;
  printed: string;
  hedge: string | undefined;
  machineValue: string;
  share: number | undefined;
  /** What the number is of, and of whom. */
  counted: string;
  source: { path: SitePath; name: string; isAccount: boolean };
}

/** A table of one kind, country, currency and period. */
export interface PayTableView {
  id: string;
  country: string;
  unit: string;
  lines: PayLineView[];
  datasets: { title: string; path: SitePath }[];
}

/** The tables of one kind of source. */
export interface PaySection {
  kind: PayKind;
  tables: PayTableView[];
}

/** What can be chosen among, in the order of the choice. */
export interface PayChoices {
  countries: string[];
  occupations: string[];
  years: string[];
  measures: string[];
}

const undated = 'Not dated';

const toTable = ({ datasets }: Library, id: string): PayTable | undefined => {
  const entry = datasets.get(id);
  if (entry === undefined) return undefined;
  const { source, covers, population, columns } = entry.data.meta;
  return { id, source, covers, population, columns, rows: entry.data.rows };
};

const readFact = ({ facts }: Library, { fact: id, ...said }: PayFact): PayRow[] => {
  const indexed = facts.get(id);
  if (indexed === undefined) return [];
  const { value, unit, of, approximation, population, period } = indexed.fact;
  if (value === undefined || unit?.kind !== 'currency') throw new Error(`The fact ${id} is no sum of money.`);
  const hedge = approximation && describeApproximation(approximation);
  return [
    { ...said, period, value, unit, of, hedge, population, source: indexed.source.id, fact: indexed.fact.id },
  ];
};

/** Every figure of pay in the library. A dataset or a fact that it lacks has none: a fork may keep its own. */
export const listPay = (library: Library): PayRow[] =>
  withoutRepeats([
    ...payReadings.flatMap((reading) => {
      const table = toTable(library, reading.dataset);
      return table === undefined ? [] : readPayTable(table, reading);
    }),
    ...payFacts.flatMap((fact) => readFact(library, fact)),
  ]);

const requireSource = ({ sources }: Library, id: string): Source => {
  const source = sources.get(id);
  // The check refuses a dataset without its source; a source that only a row names is found here.
  if (source === undefined) throw new Error(`There is no source ${id}.`);
  return source;
};

const toSourceView = (library: Library, { source: id, fact }: PayLine): PayLineView['source'] => {
  const source = requireSource(library, id);
  const confidence = source.facts.find((found) => found.id === fact)?.confidence;
  return {
    path: fact === undefined ? addresses.source(id) : addresses.fact(id, fact),
    name: source.publisher,
    isAccount: confidence === undefined ? source.kind === 'secondary' : confidence === 'seen-in-secondary',
  };
};

const toSentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const toLineView = (library: Library, line: PayLine): PayLineView => {
  const figure = { value: line.value, unit: line.unit };
  return {
    occupation: line.occupation,
    part: line.part,
    group: line.group,
    year: line.year === undefined ? undated : String(line.year),
    period: toSentence(line.period),
    measure: payMeasures[line.measure],
    printed: formatFigure(figure),
    hedge: line.hedge,
    machineValue: toMachineValue(figure),
    share: line.share,
    counted: toSentence([line.of, line.population].filter((part) => part !== undefined).join('; ')),
    source: toSourceView(library, line),
  };
};

const toTableView = (library: Library, kind: PayKind, { country, unit, lines }: PayGroup): PayTableView => {
  const datasets = [...new Set(lines.flatMap(({ dataset }) => dataset ?? []))];
  const id = `${kind}-${country}-${unit.currency}-${unit.per ?? ''}`;
  return {
    id: id.toLowerCase().replaceAll(/[^a-z]+/g, '-'),
    country,
    unit: describeUnit(unit),
    lines: lines.map((line) => toLineView(library, line)),
    datasets: datasets.map((dataset) => ({
      title: library.datasets.get(dataset)?.data.meta.title ?? dataset,
      path: addresses.dataset(dataset),
    })),
  };
};

/** Prepares every figure of pay for reading. */
export const listPaySections = (library: Library): PaySection[] =>
  groupPay(listPay(library)).map(({ kind, groups }) => ({
    kind,
    tables: groups.map((group) => toTableView(library, kind, group)),
  }));

/** The countries whose official statistics name back-end developers. */
export const listOfficialBackEnd = (sections: readonly PaySection[]): string[] =>
  sections
    .filter(({ kind }) => kind === 'official')
    .flatMap(({ tables }) => tables)
    .filter(({ lines }) => lines.some(({ group }) => group === occupationGroups[0]))
    .map(({ country }) => country);

const distinct = (values: readonly string[]): string[] => [...new Set(values)];

/** What a reader can choose among: only what some figure has. */
export const listPayChoices = (sections: readonly PaySection[]): PayChoices => {
  const tables = sections.flatMap((section) => section.tables);
  const lines = tables.flatMap((table) => table.lines);
  const groups = new Set(lines.map(({ group }) => group));
  const measures = new Set(lines.map(({ measure }) => measure));
  return {
    countries: distinct(tables.map(({ country }) => country)).toSorted(),
    occupations: occupationGroups.filter((group) => groups.has(group)),
    years: distinct(lines.map(({ year }) => year))
      .toSorted()
      // "Not dated" sorts after every digit: turned round it would come first.
      .toReversed()
      .toSorted((one, other) => Number(one === undated) - Number(other === undated)),
    measures: Object.values(payMeasures).filter((measure) => measures.has(measure)),
  };
};
