import { descriptionBounds, titleLimit } from '../knowledge/result-list.ts';
import { toDistinct } from './distinct.ts';
import { countShown, shortenAtWord, shortenInside } from './shorten.ts';

/** What a page is called and how it is described. */
export interface PageWords {
  path: string;
  /** Its whole name, as its heading has it or a link to it would say it. */
  title: string;
  description: string;
}

/** The same with what stands in the browser's tab and in result lists. */
export interface ShownWords extends PageWords {
  shownTitle: string;
}

/** Whether a page says the site's name in its own title. */
const saysName = (title: string, siteName: string): boolean => title.startsWith(siteName);

/** How much of a title's room is its end's where names differ before their last words. */
const longEndShare = 0.65;

/** The name of the site follows where there is room; it stands beside the title in result lists anyway. */
const withSiteName = (title: string, siteName: string): string => {
  const long = `${title} · ${siteName}`;
  return saysName(title, siteName) || countShown(long) > titleLimit ? title : long;
};

/**
 * Prepares what all pages of the site are called and described by, so that no two say the same: titles with the name of
 * the site where it fits and shortened where they are longer than result lists show.
 */
export const toShownWords = (pages: readonly PageWords[], siteName: string): Map<string, ShownWords> => {
  const titles = toDistinct(
    pages.map(({ path, title }) => ({ path, text: withSiteName(title, siteName) })),
    {
      limit: titleLimit,
      ways: [
        (text) => shortenAtWord(text, titleLimit),
        (text) => shortenInside(text, titleLimit),
        (text) => shortenInside(text, titleLimit, longEndShare),
      ],
    },
  );
  const descriptions = toDistinct(
    pages.map(({ path, description }) => ({ path, text: description })),
    { limit: descriptionBounds.most, ways: [(text) => shortenAtWord(text, descriptionBounds.most)] },
  );
  return new Map(
    pages.map((page) => [
      page.path,
      {
        ...page,
        shownTitle: titles.get(page.path) ?? page.title,
        description: descriptions.get(page.path) ?? page.description,
      },
    ]),
  );
};
