/** What connects one article with others. */
export interface ArticleNode {
  id: string;
  section: string;
  /** Its place in its section. */
  order: number;
  topics: readonly string[];
  /** Ids of the articles that its author chose as the next to read. */
  related: readonly string[];
  /** Ids of the articles that its text links to. */
  links: readonly string[];
  /** Full ids of the facts that it uses. */
  facts: readonly string[];
}

// By code unit and not by locale, so that two machines build one site.
const compareText = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

const byId = (one: ArticleNode, other: ArticleNode): number => compareText(one.id, other.id);

const byOrder = (one: ArticleNode, other: ArticleNode): number => one.order - other.order || byId(one, other);

const findById = <T extends ArticleNode>(id: string, articles: readonly T[]): T | undefined =>
  articles.find((article) => article.id === id);

/** Finds the articles whose text links to this one, sorted by id. */
export const findBacklinks = <T extends ArticleNode>(id: string, articles: readonly T[]): T[] =>
  articles.filter((article) => article.id !== id && article.links.includes(id)).sort(byId);

/** Finds the articles before and after this one in its section. */
export const findNeighbours = <T extends ArticleNode>(
  id: string,
  articles: readonly T[],
): { previous: T | undefined; next: T | undefined } => {
  const section = findById(id, articles)?.section;
  const inOrder = articles.filter((article) => article.section === section).sort(byOrder);
  const index = inOrder.findIndex((article) => article.id === id);
  return {
    previous: index > 0 ? inOrder[index - 1] : undefined,
    next: index >= 0 ? inOrder[index + 1] : undefined,
  };
};

const countShared = (some: readonly string[], others: readonly string[]): number => {
  const known = new Set(others);
  return new Set(some.filter((item) => known.has(item))).size;
};

/** Two articles that rest on one figure speak of one thing; a topic is a looser tie and counts half. */
const toCloseness = (one: ArticleNode, other: ArticleNode): number =>
  2 * countShared(one.facts, other.facts) + countShared(one.topics, other.topics);

const findClose = <T extends ArticleNode>(article: T, articles: readonly T[]): T[] => {
  const { previous, next } = findNeighbours(article.id, articles);
  return articles
    .filter((other) => other.id !== article.id)
    .map((other) => ({
      other,
      closeness: toCloseness(article, other),
      isNeighbour: other === previous || other === next,
    }))
    .filter(({ closeness }) => closeness > 0)
    .sort(
      (a, b) =>
        b.closeness - a.closeness || Number(a.isNeighbour) - Number(b.isNeighbour) || byId(a.other, b.other),
    )
    .map(({ other }) => other);
};

/**
 * Finds at most `limit` articles to read next: those chosen by hand in their order, then those that share most facts
 * and topics. Among equals, the ones that the page does not already link as previous and next come first, then by id.
 */
export const findRelated = <T extends ArticleNode>(
  id: string,
  articles: readonly T[],
  limit: number,
): T[] => {
  const article = findById(id, articles);
  if (article === undefined) return [];
  const chosen = article.related.flatMap((other) => (other === id ? [] : (findById(other, articles) ?? [])));
  return [...new Set([...chosen, ...findClose(article, articles)])].slice(0, limit);
};

/** Finds the articles to which no other leads, by a link in its text or as a related article chosen by hand; sorted by id. */
export const findOrphans = <T extends ArticleNode>(articles: readonly T[]): T[] => {
  const reached = new Set(
    articles.flatMap(({ id, links, related }) => [...links, ...related].filter((target) => target !== id)),
  );
  return articles.filter(({ id }) => !reached.has(id)).sort(byId);
};
