import type { PageKind } from '../search/page-name.ts';
import { loadEngine } from './load-engine.ts';
import type { OpenOutcome, OpenSearch } from './open-search.ts';
import { describeOutcome, toCorrection, toItem } from './search-view.ts';

/** How long a reader may still be typing. */
const pause = 120;

/** After so long without an answer a reader is told why, and offered what needs no index. */
const patience = 3000;

const failed =
  'The search index could not be loaded. These are all the articles; try again when you are connected.';
const slow = 'The search index is still being loaded. Until it is here, these are all the articles.';

/** What is asked for, as the address of the page says it. */
interface Asked {
  query: string;
  kind: string;
  /** Whether the words are meant as they are typed. */
  isLiteral: boolean;
}

const readAddress = (): Asked => {
  const parameters = new URLSearchParams(location.search);
  return {
    query: parameters.get('q') ?? '',
    kind: parameters.get('kind') ?? '',
    isLiteral: parameters.has('literal'),
  };
};

const toAddress = ({ query, kind, isLiteral }: Asked): string => {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  if (kind !== '') parameters.set('kind', kind);
  if (isLiteral) parameters.set('literal', '');
  return parameters.size === 0 ? location.pathname : `?${parameters}`;
};

/** Searches the site's own index as the reader types, and says so when the index cannot be had. */
class SiteSearch extends HTMLElement {
  #open: Promise<OpenSearch> | undefined;
  /** Counts the searches, so that a late answer to an earlier one is not shown. */
  #turn = 0;
  #isLiteral = false;
  /** Whether what is asked was sent off, and is a place to come back to. */
  #isSettled = false;
  #abort: AbortController | undefined;

  connectedCallback(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    const form = this.#find('form');
    form.addEventListener('submit', (event) => this.#submit(event), { signal });
    form.addEventListener('input', (event) => this.#type(event), { signal });
    this.addEventListener('keydown', (event) => this.#walk(event), { signal });
    window.addEventListener('popstate', () => this.#recall(), { signal });
    this.#recall();
    if (this.#input.value === '') this.#input.focus();
  }

  disconnectedCallback(): void {
    this.#abort?.abort();
  }

  get #input(): HTMLInputElement {
    return this.#find<HTMLInputElement>('#search-input');
  }

  #find<Found extends HTMLElement = HTMLElement>(selector: string): Found {
    const found = this.querySelector<Found>(selector);
    if (found === null) throw new Error(`The search page lacks ${selector}.`);
    return found;
  }

  #read(): Asked {
    const kind = this.querySelector<HTMLInputElement>('[name="kind"]:checked')?.value ?? '';
    return { query: this.#input.value.trim(), kind, isLiteral: this.#isLiteral };
  }

  /** Takes over what the address says: on arrival, and when the reader goes back. */
  #recall(): void {
    const { query, kind, isLiteral } = readAddress();
    this.#input.value = query;
    this.#isLiteral = isLiteral;
    this.#isSettled = query !== '';
    const kinds = [...this.querySelectorAll<HTMLInputElement>('[name="kind"]')];
    const chosen = kinds.find(({ value }) => value === kind) ?? kinds[0];
    if (chosen) chosen.checked = true;
    void this.#search(0);
  }

  /** Other words are another question; what was sent off before stays a place to come back to, and so does another kind. */
  #type({ target }: Event): void {
    this.#isLiteral = false;
    const isKind = target !== this.#input;
    const address = toAddress(this.#read());
    if (this.#isSettled || isKind) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    this.#isSettled = isKind;
    void this.#search(pause);
  }

  #submit(event: Event): void {
    event.preventDefault();
    this.#isSettled = true;
    void this.#search(0);
  }

  /** The arrows lead from the field through the results and back. */
  #walk(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [this.#input, ...this.querySelectorAll<HTMLElement>('.search-results a')];
    const at = stops.findIndex((stop) => stop === document.activeElement);
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (at === -1 || next === undefined) return;
    event.preventDefault();
    next.focus();
  }

  async #search(wait: number): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const asked = this.#read();
    if (asked.query === '') {
      this.#show(undefined, asked);
      return;
    }
    // The page may be listed by search engines; what was found on it for one query may not.
    document.querySelector('meta[name="robots"]')?.setAttribute('content', 'noindex');
    await new Promise((resolve) => setTimeout(resolve, wait));
    if (turn !== this.#turn) return;
    const late = setTimeout(() => turn === this.#turn && this.#offerArticles(slow), patience);
    try {
      const outcome = await this.#ask(asked);
      if (turn === this.#turn) this.#show(outcome, asked);
    } catch {
      this.#open = undefined;
      if (turn === this.#turn) this.#offerArticles(failed);
    } finally {
      clearTimeout(late);
    }
  }

  async #load(): Promise<OpenSearch> {
    const { engine = '', bundle = '', names = '', base = '/' } = this.dataset;
    const openSearch = await loadEngine(engine);
    return openSearch({ bundle, names, base });
  }

  async #ask({ query, kind, isLiteral }: Asked): Promise<OpenOutcome> {
    this.#open ??= this.#load();
    const search = await this.#open;
    return search({ query, isLiteral, kind: kind === '' ? undefined : (kind as PageKind) });
  }

  #offerArticles(status: string): void {
    this.#find('.search-status').textContent = status;
    this.#find('.search-correction').hidden = true;
    this.#find('.search-empty').hidden = true;
    this.#find('.search-results').replaceChildren();
    this.#find('.search-fallback').hidden = false;
  }

  /** Shows what was found; nothing yet where nothing was asked. */
  #show(outcome: OpenOutcome | undefined, asked: Asked): void {
    const { query } = asked;
    const corrected = outcome?.corrected;
    const correction = this.#find('.search-correction');
    this.#find('.search-fallback').hidden = outcome !== undefined;
    this.#find('.search-empty').hidden = outcome?.results.length !== 0;
    correction.hidden = corrected === undefined;
    if (corrected !== undefined)
      correction.replaceChildren(...toCorrection(query, corrected, toAddress({ ...asked, isLiteral: true })));
    this.#find('.search-status').textContent = outcome ? describeOutcome(query, outcome) : '';
    this.#find('.search-results').replaceChildren(...(outcome?.results ?? []).map(toItem));
  }
}

customElements.define('site-search', SiteSearch);
