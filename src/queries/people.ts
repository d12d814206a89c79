import type { SitePath } from '../knowledge/addresses.ts';
import { createIdentity } from '../metadata/graph/identity.ts';
import type { Identity } from '../metadata/graph/identity.ts';
import { toId } from '../metadata/graph/values.ts';
import type { Person } from '../schemas/person.ts';
import { site } from '../site.ts';
import { addresses } from './addresses.ts';
import { toSummary } from './articles.ts';
import type { ArticleSummary } from './articles.ts';
import type { ArticleEntry, Library } from './library.ts';
import { repository } from './repository.ts';

/** A person or an organisation as links show them. */
export interface PersonLink {
  id: string;
  name: string;
  path: SitePath;
}

/** An article that somebody wrote or reviewed, with the name of its section. */
export interface Work extends ArticleSummary {
  sectionTitle: string;
  /** The day that it was last compared with its sources; only of what they reviewed. */
  reviewed?: string;
}

/** Who somebody is, and what of the almanac is theirs, the latest first. */
export interface PersonView extends PersonLink, Pick<Person, 'kind' | 'description' | 'url'> {
  /** What they did here: `Author and reviewer`; empty where it is nothing yet. */
  role: string;
  wrote: Work[];
  reviewed: Work[];
}

/** The latest first; of one day those first that stand first in the alphabet of addresses. */
const sortByDay = (works: readonly Work[], toDay: (work: Work) => string): Work[] =>
  works.toSorted((one, other) =>
    toDay(one) === toDay(other) ? (one.id < other.id ? -1 : 1) : toDay(one) < toDay(other) ? 1 : -1,
  );

const toWork = ({ sections }: Library, entry: ArticleEntry): Work => {
  const summary = toSummary(entry);
  const section = sections.find(({ id }) => id === summary.section);
  return { ...summary, sectionTitle: section?.title ?? summary.section };
};

const toRole = (wrote: number, reviewed: number): string => {
  if (wrote === 0) return reviewed === 0 ? '' : 'Reviewer';
  return reviewed === 0 ? 'Author' : 'Author and reviewer';
};

const toView = (library: Library, person: Person): PersonView => {
  const { articles } = library;
  const wrote = articles
    .filter(({ data }) => data.meta.authors.includes(person.id))
    .map((entry) => toWork(library, entry));
  const reviewed = articles
    .filter(({ data }) => data.meta.reviewers?.includes(person.id) === true)
    .map((entry) => ({ ...toWork(library, entry), reviewed: entry.data.meta.reviewed }));
  return {
    ...person,
    path: addresses.person(person.id),
    role: toRole(wrote.length, reviewed.length),
    wrote: sortByDay(wrote, ({ updated }) => updated),
    reviewed: sortByDay(reviewed, ({ reviewed: day = '' }) => day),
  };
};

/** Everyone who stands behind the almanac, in the order of the content. */
export const listPeople = (library: Library): PersonView[] =>
  [...library.people.values()].map((person) => toView(library, person));

/** Those whom an article names, as links to their pages. */
export const toPersonLinks = ({ people }: Library, ids: readonly string[]): PersonLink[] =>
  ids.flatMap((id) => {
    const person = people.get(id);
    return person === undefined ? [] : [{ id, name: person.name, path: addresses.person(id) }];
  });

const home = addresses.toUrl(addresses.home());

/** Somebody by the identifier that all pages name them by; the publisher is the one that the first page describes. */
const toIdentity = ({ id, kind, name }: Pick<Person, 'id' | 'kind' | 'name'>): Identity => {
  const page = addresses.toUrl(addresses.person(id));
  return {
    kind,
    name,
    page,
    id: id === site.publisher ? toId(home, 'organization') : toId(page, 'identity'),
  };
};

/** Those whom an article names, as its structured data names them. */
export const listIdentities = ({ people }: Library, ids: readonly string[]): Identity[] =>
  ids.flatMap((id) => {
    const person = people.get(id);
    return person === undefined ? [] : [toIdentity(person)];
  });

const listAddresses = ({ id, url }: Pick<Person, 'id' | 'url'>): string[] =>
  [url, id === site.publisher ? repository : undefined].filter((address) => address !== undefined);

const logo = addresses.toUrl(addresses.file('favicon.svg'));

/** Describes somebody for their own page. */
export const describePerson = (person: PersonView) =>
  createIdentity(toIdentity(person), {
    description: person.description,
    sameAs: listAddresses(person),
    wrote: person.wrote.length,
    ...(person.id === site.publisher && { logo }),
  });

/** Describes whoever publishes the site, for its first page: what that page shows of them. */
export const describePublisher = ({ people }: Library) => {
  const person = people.get(site.publisher);
  const identity = person
    ? toIdentity(person)
    : { kind: 'organisation' as const, name: site.name, id: toId(home, 'organization') };
  const sameAs = listAddresses({ id: site.publisher, url: person?.url });
  return createIdentity(identity, { url: home, logo, sameAs });
};
