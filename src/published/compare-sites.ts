import type { PublishedClaim, PublishedPage, PublishedPicture, PublishedSite } from './read-site.ts';

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

/** A picture that no page showed before. */
export interface AddedPicture {
  page: PublishedPage;
  picture: PublishedPicture;
}

/** What one build of the site says differently from another. */
export interface Change {
  addedPages: PublishedPage[];
  removedPages: PublishedPage[];
  /** Pages that only lead elsewhere now. */
  movedPages: ChangedPage[];
  changedPages: ChangedPage[];
  /** By the pages that show them; what a picture shows is in no text, so that somebody must look at it. */
  addedPictures: AddedPicture[];
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

/** The name of a picture is a hash of what it shows, so that a changed one is a new one. */
const findAddedPictures = (before: PublishedSite['pages'], after: PublishedSite['pages']): AddedPicture[] => {
  const known = new Set(
    [...before.values()].flatMap(({ pictures }) => pictures.map(({ address }) => address)),
  );
  return [...after.values()].flatMap((page) =>
    page.pictures.filter(({ address }) => !known.has(address)).map((picture) => ({ page, picture })),
  );
};

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
    addedPictures: findAddedPictures(before.pages, after.pages),
    addedClaims: claims.added,
    removedClaims: claims.removed,
    changedClaims: claims.changed,
  };
};
