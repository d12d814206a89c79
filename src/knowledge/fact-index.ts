/** The least that a source must say of itself to be indexed. */
interface IndexableSource<Fact> {
  id: string;
  facts: readonly Fact[];
}

/** A fact with the source that it was read in. */
export interface IndexedFact<Source, Fact> {
  id: string;
  source: Source;
  fact: Fact;
}

/** Finds facts by their full id, `source/fact`. */
export const createFactIndex = <Fact extends { id: string }, Source extends IndexableSource<Fact>>(
  sources: readonly (Source & { facts: readonly Fact[] })[],
): Map<string, IndexedFact<Source, Fact>> => {
  const index = new Map<string, IndexedFact<Source, Fact>>();
  for (const source of sources) {
    for (const fact of source.facts)
      index.set(`${source.id}/${fact.id}`, { id: `${source.id}/${fact.id}`, source, fact });
  }
  return index;
};
