interface Row {
  element: HTMLTableRowElement;
  table: Element | null;
  value: number;
  /** What the row says in each of the filters. */
  labels: Map<string, string>;
}

interface Filter {
  select: HTMLSelectElement;
  /** The options' words, before a count is added to them. */
  labels: Map<HTMLOptionElement, string>;
}

const toRow = (element: HTMLTableRowElement): Row => {
  const group = element.closest<HTMLElement>('[data-country]');
  const { occupation = '', year = '', measure = '', value } = element.dataset;
  const country = group?.dataset['country'] ?? '';
  return {
    element,
    table: element.parentElement,
    value: Number(value),
    labels: new Map(Object.entries({ country, occupation, year, measure })),
  };
};

const toFilter = (select: HTMLSelectElement): Filter => ({
  select,
  labels: new Map([...select.options].map((option) => [option, option.text])),
});

const countThings = (count: number, noun: string): string => `${count} ${count === 1 ? noun : `${noun}s`}`;

/**
 * Filters the figures of pay by country, occupation, year and point of the spread, and sorts each table by value. What is
 * chosen stands in the page's address, so that a view can be linked. Without script the page shows all its tables.
 */
class PayExplorer extends HTMLElement {
  #form: HTMLFormElement | null = null;
  #filters: Filter[] = [];
  #order: HTMLSelectElement | null = null;
  #rows: Row[] = [];
  /** The order that the rows are in; without a word, the page's own. */
  #sorted = '';
  #abort: AbortController | undefined;

  connectedCallback(): void {
    if (this.#form === null) this.#build();
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.#form?.addEventListener('change', () => this.#choose(), { signal });
    this.#form?.addEventListener('submit', (event) => event.preventDefault(), { signal });
    this.#form?.querySelector('button')?.addEventListener('click', () => this.#clear(), { signal });
    window.addEventListener('popstate', () => this.#recall(), { signal });
    this.querySelector('.pay-status')?.setAttribute('role', 'status');
    this.#recall();
  }

  disconnectedCallback(): void {
    this.#abort?.abort();
  }

  #build(): void {
    const template = this.querySelector('template');
    if (template === null) return;
    template.before(document.importNode(template.content, true));
    this.#form = this.querySelector('form');
    this.#order = this.querySelector('select[name="order"]');
    this.#filters = [...this.querySelectorAll<HTMLSelectElement>('select[data-filter]')].map(toFilter);
    this.#rows = [...this.querySelectorAll<HTMLTableRowElement>('tbody > tr')].map(toRow);
  }

  /** Takes the choice from the address; what no option is called is no choice. */
  #recall(): void {
    const query = new URLSearchParams(location.search);
    for (const select of this.#form?.querySelectorAll('select') ?? []) {
      select.value = query.get(select.name) ?? '';
      if (select.selectedIndex < 0) select.value = '';
    }
    this.#show();
  }

  #clear(): void {
    this.#form?.reset();
    this.#choose();
  }

  #choose(): void {
    const url = new URL(location.href);
    for (const { name, value } of this.#form?.querySelectorAll('select') ?? [])
      if (value === '') url.searchParams.delete(name);
      else url.searchParams.set(name, value);
    history.replaceState(history.state, '', url);
    this.#show();
  }

  /** Whether a row passes the filters, all or all but one. */
  #passes({ labels }: Row, except?: Filter): boolean {
    return this.#filters.every((filter) => {
      const option = filter.select.selectedOptions[0];
      if (filter === except || option === undefined || option.value === '') return true;
      return labels.get(filter.select.name) === filter.labels.get(option);
    });
  }

  #show(): void {
    for (const row of this.#rows) row.element.hidden = !this.#passes(row);
    for (const filter of this.#filters) this.#showCounts(filter);
    for (const box of this.querySelectorAll<HTMLElement>('.pay-group, .pay-kind'))
      box.hidden = box.querySelector('tbody > tr:not([hidden])') === null;
    for (const link of this.querySelectorAll<HTMLAnchorElement>('.pay-contents a')) {
      const target = document.getElementById(link.hash.slice(1));
      if (link.parentElement) link.parentElement.hidden = target?.hidden ?? true;
    }
    this.#sort();
    this.#showStatus();
  }

  /** Says behind each option how many figures it would leave. */
  #showCounts(filter: Filter): void {
    const rows = this.#rows.filter((row) => this.#passes(row, filter));
    for (const [option, label] of filter.labels) {
      const { name } = filter.select;
      const found = rows.filter(({ labels }) => option.value === '' || labels.get(name) === label);
      option.text = `${label} (${found.length})`;
    }
  }

  /** Sorts within each table, which has one currency and one period; never across tables. */
  #sort(): void {
    const order = this.#order?.value ?? '';
    // Moving every row lays the whole page out anew; a page that has just come is in order.
    if (order === this.#sorted) return;
    this.#sorted = order;
    const sign = order === 'highest' ? -1 : 1;
    const rows =
      order === '' ? this.#rows : this.#rows.toSorted((one, other) => sign * (one.value - other.value));
    for (const { table, element } of rows) table?.append(element);
    for (const head of this.querySelectorAll('.pay-table thead th:nth-child(2)'))
      if (order === '') head.removeAttribute('aria-sort');
      else head.setAttribute('aria-sort', order === 'highest' ? 'descending' : 'ascending');
  }

  #showStatus(): void {
    const status = this.querySelector('.pay-status');
    const shown = this.#rows.filter(({ element }) => !element.hidden).length;
    const tables = this.querySelectorAll('.pay-group:not([hidden])').length;
    if (status === null) return;
    status.textContent =
      shown === 0
        ? 'No figure has all of this. Take a choice back, or choose an option with a number above 0.'
        : `${shown} of ${countThings(this.#rows.length, 'figure')}, in ${countThings(tables, 'table')}`;
  }
}

customElements.define('pay-explorer', PayExplorer);
