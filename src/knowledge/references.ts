/** A place in a text that calls on a source, or on one fact of it. */
export interface Citation {
  source: string;
  /** The fact's own id, without its source's. */
  fact?: string | undefined;
}

/** One numbered line of a page's list of references: a source, and what the page took from it. */
export interface Reference {
  number: number;
  source: string;
  /** Id of the line in the page: `ref-3`. */
  anchor: string;
  /** The facts that the page cites, in order of first use, each with its own id in the page: `ref-3-2`. */
  facts: { id: string; anchor: string }[];
}

/** Numbers the sources that a page cites in order of first use, one number per source. */
export const createReferences = (citations: Iterable<Citation>): Reference[] => {
  const references = new Map<string, Reference>();
  for (const { source, fact } of citations) {
    const number = references.get(source)?.number ?? references.size + 1;
    const reference = references.get(source) ?? { number, source, anchor: `ref-${number}`, facts: [] };
    references.set(source, reference);
    if (fact !== undefined && !reference.facts.some(({ id }) => id === fact))
      reference.facts.push({ id: fact, anchor: `ref-${number}-${reference.facts.length + 1}` });
  }
  return [...references.values()];
};

/**
 * Returns the number that a citation prints and the id that it links to.
 * @throws RangeError where the references were not created from this citation.
 */
export const findReference = (
  references: readonly Reference[],
  citation: Citation,
): { number: number; anchor: string } => {
  const reference = references.find(({ source }) => source === citation.source);
  const target =
    citation.fact === undefined ? reference : reference?.facts.find(({ id }) => id === citation.fact);
  if (reference === undefined || target === undefined) {
    const name = citation.fact === undefined ? citation.source : `${citation.source}/${citation.fact}`;
    throw new RangeError(`The page's references lack ${name}: create them from every citation of the page.`);
  }
  return { number: reference.number, anchor: target.anchor };
};

/** Names what stands behind a text: how many facts, where there are some to count. */
export const nameEvidence = (references: readonly Pick<Reference, 'facts'>[]): string => {
  const facts = references.reduce((sum, reference) => sum + reference.facts.length, 0);
  return facts > 1 ? `All ${facts} facts behind this article` : 'The evidence behind this article';
};
