import { x } from 'xastscript';
import { printXml } from './xml.ts';

interface SearchDescription {
  /** At most sixteen characters: what browsers show in a list of search engines. */
  name: string;
  description: string;
  /** The page of results; the words that are searched for are added to it as `q`. */
  results: string;
  /** Where this description is. */
  self: string;
  icon: { url: string; type: string };
  language: string;
}

/** Tells a browser how to search the site, in OpenSearch 1.1. */
export const printSearchDescription = (search: SearchDescription): string =>
  printXml(
    x('OpenSearchDescription', { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' }, [
      x('ShortName', search.name),
      x('Description', search.description),
      x('Url', { type: 'text/html', method: 'get', template: `${search.results}?q={searchTerms}` }),
      x('Url', {
        type: 'application/opensearchdescription+xml',
        rel: 'self',
        template: search.self,
      }),
      x('Image', { width: '16', height: '16', type: search.icon.type }, search.icon.url),
      x('Language', search.language),
      x('OutputEncoding', 'UTF-8'),
      x('InputEncoding', 'UTF-8'),
    ]),
  );
