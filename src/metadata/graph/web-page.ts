import type { BreadcrumbList, IdReference, Thing, WebPage } from 'schema-dts';
import type { Url } from '../../knowledge/addresses.ts';
import { site } from '../../site.ts';
import { referTo, toInstant } from './values.ts';

/** A step of the way from the home page down; the last one is the page itself and has no address. */
export interface Crumb {
  name: string;
  url?: Url | undefined;
}

/** What is said of a page as a page. */
export interface WebPageOptions {
  type?: 'WebPage' | 'CollectionPage' | 'AboutPage' | 'ProfilePage' | 'SearchResultsPage' | undefined;
  url: Url;
  home: Url;
  title: string;
  description: string;
  trail?: readonly Crumb[] | undefined;
  /** The day its words last changed. */
  updated?: string | undefined;
  /** The day that somebody last compared it with its sources, and who. */
  reviewed?: string | undefined;
  reviewers?: readonly IdReference[] | undefined;
  /** The one thing that it is about, or its name where the graph describes it beside the page. */
  mainEntity?: Thing | IdReference | undefined;
}

const createBreadcrumbs = (trail: readonly Crumb[]): BreadcrumbList => ({
  '@type': 'BreadcrumbList',
  itemListElement: trail.map(({ name, url }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    ...(url !== undefined && { item: { '@id': url } }),
  })),
});

/** Describes a page, with the way to it as its breadcrumbs show it. */
export const createWebPage = (options: WebPageOptions): WebPage => {
  const { type = 'WebPage', url, home, title, description, trail, updated, reviewed, reviewers } = options;
  return {
    '@type': type,
    '@id': url,
    url,
    name: title,
    description,
    inLanguage: site.language,
    isPartOf: referTo(home, 'site'),
    ...(updated !== undefined && { dateModified: toInstant(updated) }),
    ...(reviewed !== undefined && { lastReviewed: reviewed }),
    ...(reviewers !== undefined && reviewers.length > 0 && { reviewedBy: reviewers }),
    ...(options.mainEntity && { mainEntity: options.mainEntity }),
    ...(trail && { breadcrumb: createBreadcrumbs(trail) }),
  };
};
