import type { PublishedClaim, PublishedPage, PublishedSite } from './read-site.ts';

/** A page of which readers see something else than before. */
export interface ChangedPage {
  before: PublishedPage;
  after: PublishedPage;
}

/** A figure of which something else is said than before. */
export interface ChangedClaim {
  before: PublishedClaim;
  after: PublishedClaim;
}

/** What one build of the site says differently from another. */
export interface Change {
  addedPages: PublishedPage[];
  removedPages: PublishedPage[];
  /** Pages that only lead elsewhere now. */
  movedPages: ChangedPage[];
  changedPages: ChangedPage[];
  addedClaims: PublishedClaim[];
  removedClaims: PublishedClaim[];
  changedClaims: ChangedClaim[];
}

/** What of a figure is compared, with the word for it. */
export const claimFields = ['printed', 'statement', 'population', 'geography', 'period'] as const;

interface Difference<Item> {
  added: Item[];
  removed: Item[];
  changed: { before: Item; after: Item }[];
}

const compare = <Item>(
  before: ReadonlyMap<string, Item>,
  after: ReadonlyMap<string, Item>,
  isSame: (one: Item, other: Item) => boolean,
): Difference<Item> => ({
  added: [...after].flatMap(([id, item]) => (before.has(id) ? [] : [item])),
  removed: [...before].flatMap(([id, item]) => (after.has(id) ? [] : [item])),
  changed: [...after].flatMap(([id, item]) => {
    const former = before.get(id);
    return former === undefined || isSame(former, item) ? [] : [{ before: former, after: item }];
  }),
});

const isSamePage = (one: PublishedPage, other: PublishedPage): boolean =>
  one.title === other.title && one.main === other.main && one.redirect === other.redirect;

const isSameClaim = (one: PublishedClaim, other: PublishedClaim): boolean =>
  claimFields.every((field) => one[field] === other[field]);

const isMoved = ({ after }: ChangedPage): boolean => after.redirect !== undefined;

/** Compares two builds of the site as a reader would: by what the pages and the figures say. */
export const compareSites = (
  before: Pick<PublishedSite, 'pages' | 'claims'>,
  after: Pick<PublishedSite, 'pages' | 'claims'>,
): Change => {
  const pages = compare(before.pages, after.pages, isSamePage);
  const claims = compare(before.claims, after.claims, isSameClaim);
  return {
    addedPages: pages.added,
    removedPages: pages.removed,
    movedPages: pages.changed.filter(isMoved),
    changedPages: pages.changed.filter((page) => !isMoved(page)),
    addedClaims: claims.added,
    removedClaims: claims.removed,
    changedClaims: claims.changed,
  };
};
