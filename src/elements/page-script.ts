import { lateLoader } from './late-loader.ts';
import { readingScript } from './reading-script.ts';

/**
 * All that stands in a page itself to be run: one element in the head, the same on every page, so that the page's content
 * security policy has one hash to name. It stands after the color-scheme that it changes and before any style sheet.
 */
export const pageScript = readingScript + lateLoader;
