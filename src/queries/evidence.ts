import { describeUnit } from '../knowledge/describe-unit.ts';
import { formatFigure, toMachineValue } from '../knowledge/format.ts';
import type { Figure } from '../knowledge/format.ts';
import type { Citation } from '../knowledge/references.ts';
import { computeFigure, toFigure } from '../knowledge/text-figures.ts';
import type { DerivedFigure } from '../schemas/article.ts';
import type { DocumentSummary } from '../schemas/document.ts';
import type { Fact } from '../schemas/source.ts';
import type { Library } from './library.ts';

/** A figure that a text prints: a fact of a source, or one computed from facts. */
export interface PrintedFigure {
  id: string;
  figure: Figure;
  /** Exact digits with the scale applied, for `<data value>`. */
  machineValue: string;
  statement: string;
  citations: Citation[];
}

/** What a fact or a whole source is cited as: `source/fact`, or `source`. */
export const toCitation = (id: string): Citation => {
  const [source = '', fact] = id.split('/');
  return { source, fact };
};

const requireFigure = (library: Library, id: string): Figure => {
  const indexed = library.facts.get(id);
  const figure = indexed && toFigure(indexed.fact);
  // The check refuses such content before a page is built.
  if (figure === undefined) throw new Error(`The fact ${id} has no value.`);
  return figure;
};

const printDerived = (library: Library, derived: DerivedFigure): PrintedFigure => {
  const { id, statement, operands } = derived;
  const result = computeFigure(derived, (fact) => requireFigure(library, fact));
  if (result?.ok !== true) throw new Error(`The figure ${id} cannot be computed: ${result?.problem}`);
  const figure = { value: result.value, unit: result.unit };
  return { id, figure, machineValue: toMachineValue(figure), statement, citations: operands.map(toCitation) };
};

/** The figure that `<Fact of="…">` names, in a text whose front matter computes `figures`. */
export const printFigure = (
  library: Library,
  of: string,
  figures: readonly DerivedFigure[],
): PrintedFigure => {
  const derived = figures.find(({ id }) => id === of);
  if (derived) return printDerived(library, derived);
  const figure = requireFigure(library, of);
  const statement = library.facts.get(of)?.fact.statement ?? '';
  return { id: of, figure, machineValue: toMachineValue(figure), statement, citations: [toCitation(of)] };
};

/** What a text cites, in order, with computed figures and charts taken back to their sources. */
export const listCitations = (
  library: Library,
  document: Pick<DocumentSummary, 'citations'>,
  figures: readonly DerivedFigure[],
): Citation[] =>
  document.citations.flatMap(({ kind, of }): Citation[] => {
    if (kind === 'chart') return [{ source: library.datasets.get(of)?.data.meta.source ?? '' }];
    const derived = figures.find(({ id }) => id === of);
    return derived ? derived.operands.map(toCitation) : [toCitation(of)];
  });

/** A fact as the list of references and the page of its source show it. */
export interface FactView {
  id: string;
  fact: Fact;
  /** The value as articles print it; undefined for a statement. */
  printed: string | undefined;
  machineValue: string | undefined;
  unit: string | undefined;
}

/** Prepares a fact for reading. */
export const toFactView = (fact: Fact): FactView => {
  const figure = toFigure(fact);
  return {
    id: fact.id,
    fact,
    printed: figure && formatFigure(figure),
    machineValue: figure && toMachineValue(figure),
    unit: fact.unit && describeUnit(fact.unit, fact.of),
  };
};
