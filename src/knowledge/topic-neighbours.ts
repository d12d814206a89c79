/** A topic, and how many articles it has in common with another. */
export interface TopicNeighbour {
  id: string;
  shared: number;
}

/** Finds the topics that share articles with this one: those that share most first, then by id. */
export const findTopicNeighbours = (
  id: string,
  articles: readonly { readonly topics: readonly string[] }[],
): TopicNeighbour[] => {
  const shared = new Map<string, number>();
  for (const { topics } of articles.filter(({ topics }) => topics.includes(id)))
    for (const other of new Set(topics)) shared.set(other, (shared.get(other) ?? 0) + 1);
  shared.delete(id);
  return [...shared]
    .map(([other, count]) => ({ id: other, shared: count }))
    .toSorted((one, other) => other.shared - one.shared || (one.id < other.id ? -1 : 1));
};
