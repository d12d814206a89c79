import { computeDerived } from './derived.ts';
import type { Operation } from './derived.ts';
import { formatFigure, toMachineValue } from './format.ts';
import type { Figure } from './format.ts';
import { createFactIndex } from './fact-index.ts';
import type { IndexedFact } from './fact-index.ts';
import type { Approximation, Unit } from './units.ts';

/** How the source of a claim is known. */
export interface ClaimSource {
  id: string;
  title: string;
  publisher: string;
  url: string;
  published?: string;
  kind: 'primary' | 'secondary';
}

/** A number as a claim states it. */
export interface ClaimFigure {
  /** Exact decimal digits with the source's scale applied: 4.88 million is `4880000`. */
  value: string;
  /** As articles print it: `$4.88 million`. */
  printed: string;
  /** What `value` is in; it has no scale, because `value` has it applied. */
  unit: Unit;
}

/** An article or another page that uses a claim. */
export interface ClaimUse {
  id: string;
  path: string;
}

/** A fact that was read in a source; without a figure it is a statement. */
export interface FactClaim extends Partial<ClaimFigure> {
  type: 'fact';
  /** `source/fact`. */
  id: string;
  statement: string;
  of?: string;
  approximation?: Approximation;
  population: string;
  geography: string;
  period: string;
  source: ClaimSource;
  confidence: 'seen-in-primary' | 'seen-in-secondary';
  articles: ClaimUse[];
  /** Other pages that print or cite it: the dashboard, the pay explorer, terms of the glossary. */
  pages: ClaimUse[];
}

/** A figure that an article computes from two facts, which are claims themselves. */
export interface DerivedClaim extends ClaimFigure {
  type: 'derived';
  /** `section/slug#figure`. */
  id: string;
  statement: string;
  operation: Operation;
  /** Ids of the facts, in the order that the operation reads them. */
  operands: [string, string];
  years?: number;
  decimals: number;
  articles: ClaimUse[];
}

export type Claim = FactClaim | DerivedClaim;

/** What a claim needs to know of a fact. */
export interface FactRecord {
  id: string;
  statement: string;
  value?: number | undefined;
  unit?: Unit | undefined;
  of?: string | undefined;
  approximation?: Approximation | undefined;
  population: string;
  geography: string;
  period: string;
  confidence: 'seen-in-primary' | 'seen-in-secondary';
}

/** What a claim needs to know of a source. */
export interface SourceRecord {
  id: string;
  title: string;
  publisher: string;
  url: string;
  published?: string | undefined;
  kind: 'primary' | 'secondary';
  facts: readonly FactRecord[];
}

/** A derived figure as an article declares it. */
export interface FigureRecord {
  id: string;
  statement: string;
  operation: Operation;
  operands: readonly string[];
  years?: number | undefined;
  decimals: number;
}

/** An article with the facts and derived figures that it uses. */
export interface ArticleRecord {
  id: string;
  path: string;
  /** Full ids of the facts that it prints or cites. */
  facts: readonly string[];
  /** The derived figures that it prints. */
  figures: readonly FigureRecord[];
}

/** Another page with the facts that it uses. */
export type PageRecord = Pick<ArticleRecord, 'id' | 'path' | 'facts'>;

interface ClaimsInput {
  sources: readonly SourceRecord[];
  articles: readonly ArticleRecord[];
  pages: readonly PageRecord[];
}

type KnownFact = IndexedFact<SourceRecord, FactRecord>;

const compareIds = (one: { id: string }, other: { id: string }): number =>
  one.id < other.id ? -1 : Number(one.id > other.id);

/** Leaves out fields that are not known, because JSON has no `undefined`. */
const toClaimSource = ({ id, title, publisher, url, published, kind }: SourceRecord): ClaimSource => ({
  id,
  title,
  publisher,
  url,
  ...(published !== undefined && { published }),
  kind,
});

const withoutScale = (unit: Unit): Unit => {
  if (unit.kind !== 'currency' && unit.kind !== 'count') return unit;
  const { scale: _, ...rest } = unit;
  return rest;
};

const toClaimFigure = (figure: Figure): ClaimFigure => ({
  value: toMachineValue(figure),
  printed: formatFigure(figure),
  unit: withoutScale(figure.unit),
});

const toFactFigure = ({ value, unit }: FactRecord): Partial<ClaimFigure> =>
  value === undefined || unit === undefined ? {} : toClaimFigure({ value, unit });

/** A claim that nothing uses yet. */
const toFactClaim = ({ id, source, fact }: KnownFact): FactClaim => ({
  type: 'fact',
  id,
  statement: fact.statement,
  ...toFactFigure(fact),
  ...(fact.of !== undefined && { of: fact.of }),
  ...(fact.approximation !== undefined && { approximation: fact.approximation }),
  population: fact.population,
  geography: fact.geography,
  period: fact.period,
  source: toClaimSource(source),
  confidence: fact.confidence,
  articles: [],
  pages: [],
});

type Lookup = (factId: string, user: PageRecord) => KnownFact;

const createLookup = (sources: readonly SourceRecord[]): Lookup => {
  const index = createFactIndex<FactRecord, SourceRecord>(sources);
  return (factId, user) => {
    const known = index.get(factId);
    if (known === undefined)
      throw new RangeError(
        `${user.id} uses the fact ${factId}, which no source has: correct the id, or add the fact.`,
      );
    return known;
  };
};

const toOperand = (factId: string, { fact }: KnownFact): Figure => {
  if (fact.value === undefined || fact.unit === undefined)
    throw new RangeError(`${factId} has no value to compute with: choose a fact with a value.`);
  return { value: fact.value, unit: fact.unit };
};

/** The article that declares a figure, and the facts that it can be computed from. */
interface FigureContext {
  article: ArticleRecord;
  lookup: Lookup;
}

const toDerivedClaim = (figure: FigureRecord, { article, lookup }: FigureContext): DerivedClaim => {
  const id = `${article.id}#${figure.id}`;
  const [first, second] = figure.operands;
  if (first === undefined || second === undefined)
    throw new RangeError(`${id} needs two operands: name two facts.`);
  const { operation, years, decimals } = figure;
  const operands = [
    toOperand(first, lookup(first, article)),
    toOperand(second, lookup(second, article)),
  ] as const;
  const result = computeDerived({ operation, operands, years, decimals });
  if (!result.ok) throw new RangeError(`${id} cannot be computed. ${result.problem} ${result.fix}`);
  return {
    type: 'derived',
    id,
    statement: figure.statement,
    ...toClaimFigure(result),
    operation,
    operands: [first, second],
    ...(years !== undefined && { years }),
    decimals,
    articles: [{ id: article.id, path: article.path }],
  };
};

const toUsedFacts = ({ facts, figures }: ArticleRecord): Set<string> =>
  new Set([...facts, ...figures.flatMap(({ operands }) => operands)]);

const createFactClaims = ({ articles, pages }: Omit<ClaimsInput, 'sources'>, lookup: Lookup): FactClaim[] => {
  const claims = new Map<string, FactClaim>();
  const note = (user: PageRecord, factIds: Iterable<string>, list: 'articles' | 'pages'): void => {
    for (const factId of factIds) {
      const claim = claims.get(factId) ?? toFactClaim(lookup(factId, user));
      claim[list].push({ id: user.id, path: user.path });
      claims.set(factId, claim);
    }
  };
  for (const article of articles) note(article, toUsedFacts(article), 'articles');
  for (const page of pages) note(page, new Set(page.facts), 'pages');
  return [...claims.values()];
};

/**
 * Lists every fact and derived figure that the articles and other pages use, for programs: pure JSON, sorted by id,
 * each with the articles and pages that use it, sorted too. The facts that a derived figure is computed from
 * count as used, so the list explains itself.
 *
 * @throws RangeError where one names a fact that no source has, or a figure cannot be computed.
 */
export const createClaims = ({ sources, articles, pages }: ClaimsInput): Claim[] => {
  const lookup = createLookup(sources);
  const inOrder = { articles: [...articles].sort(compareIds), pages: [...pages].sort(compareIds) };
  const derived = inOrder.articles.flatMap((article) =>
    article.figures.map((figure) => toDerivedClaim(figure, { article, lookup })),
  );
  return [...createFactClaims(inOrder, lookup), ...derived].sort(compareIds);
};
