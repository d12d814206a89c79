import { toSearchTerms } from './search-terms.ts';

/** The part of Pagefind's interface that this page uses: https://pagefind.app/docs/api/ */
interface PagefindResultData {
  url: string;
  meta: { title?: string; kind?: string };
  plain_excerpt: string;
}
interface PagefindResult {
  data(): Promise<PagefindResultData>;
}
interface Pagefind {
  options(options: {
    baseUrl: string;
    excerptLength: number;
    noWorker: boolean;
    ranking: { pageLength: number; termFrequency: number };
  }): Promise<void>;
  search(query: string): Promise<{ results: PagefindResult[] }>;
  debouncedSearch(
    query: string,
    options: object,
    milliseconds: number,
  ): Promise<{ results: PagefindResult[] } | null>;
}

const kindNames: Partial<Record<string, string>> = {
  article: 'Article',
  dataset: 'Data',
  source: 'Source',
  term: 'Glossary',
};

/** How many results are shown; more would be skipped, and each one costs a request. */
const shownResults = 20;

/** How many results are looked through for those of one kind. */
const examinedResults = 100;

/** Pagefind writes these two characters of its plain excerpt as in HTML, and no others; what is read back is shown as text. */
const decode = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');

/** An excerpt as it is shown under its title: without that title at its head, and with a sign where it breaks off. */
const toExcerpt = (excerpt: string, title: string): string => {
  const text = excerpt.startsWith(`${title}. `) ? excerpt.slice(title.length + 2) : excerpt;
  return `${/^\p{Ll}/u.test(text) ? '…\u00A0' : ''}${text}${/[.!?]$/.test(text) ? '' : '\u00A0…'}`;
};

/** Searches the site's own index as the reader types, and says so when the index cannot be had. */
class SiteSearch extends HTMLElement {
  #pagefind: Promise<Pagefind> | undefined;

  connectedCallback(): void {
    const form = this.#find('form');
    const input = this.#find<HTMLInputElement>('#search-input');
    const query = new URLSearchParams(location.search).get('q') ?? '';
    input.value = query;
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', () => void this.#search());
    if (query === '') {
      input.focus();
      return;
    }
    // The page may be listed by search engines; what was found on it for one query may not.
    document.querySelector('meta[name="robots"]')?.setAttribute('content', 'noindex');
    void this.#search();
  }

  #find<Found extends HTMLElement = HTMLElement>(selector: string): Found {
    const found = this.querySelector<Found>(selector);
    if (found === null) throw new Error(`The search page lacks ${selector}.`);
    return found;
  }

  async #load(): Promise<Pagefind> {
    const pagefind: Pagefind = await import(/* @vite-ignore */ this.dataset['bundle'] ?? '');
    // Without a worker the page needs no right to start one.
    await pagefind.options({
      baseUrl: this.dataset['base'] ?? '/',
      excerptLength: 26,
      noWorker: true,
      // An article is long because it answers; by default a two-line record would rank above it.
      ranking: { pageLength: 0.1, termFrequency: 0.5 },
    });
    return pagefind;
  }

  async #search(): Promise<void> {
    const query = this.#find<HTMLInputElement>('#search-input').value.trim();
    const kind = this.querySelector<HTMLInputElement>('[name="kind"]:checked')?.value ?? '';
    history.replaceState(null, '', query === '' ? location.pathname : `?q=${encodeURIComponent(query)}`);
    this.#find('.search-fallback').hidden = query !== '';
    if (query === '') {
      this.#show([], '');
      return;
    }
    try {
      const pagefind = await (this.#pagefind ??= this.#load());
      const found = await this.#lookUp(pagefind, query);
      if (found === undefined) return;
      const results = await this.#collect(found, kind);
      this.#show(results, this.#describe(query, kind === '' ? found.length : results.length));
    } catch {
      this.#pagefind = undefined;
      this.#find('.search-fallback').hidden = false;
      this.#show(
        [],
        'The search index could not be loaded. These are all the articles; try again when you are connected.',
      );
    }
  }

  /** What is found for a query, or for a looser one where nothing has all its words; undefined when a newer search took over. */
  async #lookUp(pagefind: Pagefind, query: string): Promise<PagefindResult[] | undefined> {
    const [fullest = query, ...looser] = toSearchTerms(query);
    const found = await pagefind.debouncedSearch(fullest, {}, 120);
    if (found === null) return undefined;
    let { results } = found;
    for (const terms of looser) {
      if (results.length > 0) break;
      ({ results } = await pagefind.search(terms));
    }
    return this.#find<HTMLInputElement>('#search-input').value.trim() === query ? results : undefined;
  }

  /** The first results, of one kind where one is asked for; Pagefind's own filters would make its index differ from build to build. */
  async #collect(found: readonly PagefindResult[], kind: string): Promise<PagefindResultData[]> {
    const kept: PagefindResultData[] = [];
    for (
      let from = 0;
      from < Math.min(found.length, examinedResults) && kept.length < shownResults;
      from += shownResults
    ) {
      const batch = await Promise.all(found.slice(from, from + shownResults).map((result) => result.data()));
      kept.push(...batch.filter(({ meta }) => kind === '' || meta.kind === kind));
    }
    return kept.slice(0, shownResults);
  }

  #describe(query: string, count: number): string {
    if (count === 0) return `Nothing found for “${query}”. Try fewer or other words.`;
    const shown = count > shownResults ? `, the first ${shownResults} shown` : '';
    return `${count} ${count === 1 ? 'page' : 'pages'} found for “${query}”${shown}.`;
  }

  #show(results: PagefindResultData[], status: string): void {
    this.#find('.search-status').textContent = status;
    this.#find('.search-results').replaceChildren(...results.map((result) => this.#toItem(result)));
  }

  #toItem({ url, meta, plain_excerpt: excerpt }: PagefindResultData): HTMLLIElement {
    const item = document.createElement('li');
    const kind = document.createElement('p');
    const title = document.createElement('h2');
    const link = document.createElement('a');
    const text = document.createElement('p');
    kind.className = 'kicker';
    kind.textContent = kindNames[meta.kind ?? ''] ?? 'Page';
    link.href = url;
    link.textContent = meta.title ?? url;
    text.textContent = toExcerpt(decode(excerpt), link.textContent);
    title.append(link);
    item.append(kind, title, text);
    return item;
  }
}

customElements.define('site-search', SiteSearch);
