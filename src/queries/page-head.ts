import type { Thing } from 'schema-dts';
import type { SitePath } from '../knowledge/addresses.ts';
import { createHead } from '../metadata/create-head.ts';
import type { Head, PageMetadata } from '../metadata/create-head.ts';
import { createWebPage } from '../metadata/graph/web-page.ts';
import type { WebPageOptions } from '../metadata/graph/web-page.ts';
import { addresses } from './addresses.ts';
import { listAlternates } from './alternates.ts';
import { findCard } from './cards.ts';
import type { Library } from './library.ts';
import { getPageWords } from './page-words.ts';

/** A step of the way to a page, as its breadcrumbs show it; the last one is the page itself and has no address. */
export interface TrailStep {
  title: string;
  path?: SitePath | undefined;
}

/** What a page adds to what its address alone says. */
interface PageHeadOptions
  extends
    Pick<PageMetadata, 'kind' | 'hasOwnTerms' | 'article' | 'alternates'>,
    Pick<WebPageOptions, 'type' | 'updated' | 'reviewed' | 'reviewers' | 'mainEntity'> {
  path: SitePath;
  trail?: readonly TrailStep[] | undefined;
  /** What the page is about, in the words of schema.org. */
  about?: readonly Thing[] | undefined;
}

/** Creates the head of a page: its words by its address, and what the page says of itself. */
export const createPageHead = (library: Library, options: PageHeadOptions): Head => {
  const { path, trail, about = [], alternates = [], ...rest } = options;
  const { title, shownTitle, description } = getPageWords(library, path);
  const url = addresses.toUrl(path);
  const webPage = createWebPage({
    ...rest,
    url,
    home: addresses.toUrl(addresses.home()),
    title,
    description,
    trail: trail?.map((step) => ({ name: step.title, url: step.path && addresses.toUrl(step.path) })),
  });
  return createHead({
    ...rest,
    url,
    title,
    shownTitle,
    description,
    image: findCard(library, path),
    alternates: [...alternates, ...listAlternates(library, path)],
    graph: [...about, webPage],
  });
};
