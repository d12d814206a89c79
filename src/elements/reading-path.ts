import { createElement } from './create-element.ts';
import { getRead, keepRead, readKey } from './read-articles.ts';

interface Step {
  article: string;
  minutes: number;
  link: HTMLAnchorElement;
  box: HTMLInputElement;
}

const kept = 'Which articles you have read, on this path and on others, is kept on this device only. ';
const refused =
  'This browser keeps nothing for this site: what you mark is forgotten when you leave the page. ';

/**
 * Shows how far a reader has come on a reading path, and where to go on. Each step gets a box that says whether it was
 * read; articles tick their own when their end is reached (read-marker.ts). Without script the path is a numbered list.
 */
class ReadingPath extends HTMLElement {
  #steps: Step[] = [];
  #read = new Set<string>();
  #isKept = true;
  #abort: AbortController | undefined;
  readonly #bar = createElement('progress', { ariaLabel: 'Articles read' });
  readonly #note = createElement('span', {});

  connectedCallback(): void {
    if (this.#steps.length === 0) this.#build();
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.#isKept = getRead() !== undefined;
    this.#recall();
    this.querySelector('.path-count')?.setAttribute('role', 'status');
    // Another tab has changed it; or the reader has come back to this page, which the browser had put by.
    const options = { signal };
    window.addEventListener('storage', ({ key }) => (key ?? readKey) === readKey && this.#recall(), options);
    window.addEventListener('pageshow', ({ persisted }) => persisted && this.#recall(), options);
  }

  disconnectedCallback(): void {
    this.#abort?.abort();
  }

  #build(): void {
    this.#steps = [...this.querySelectorAll<HTMLElement>('[data-article]')].flatMap((item) =>
      this.#toStep(item),
    );
    this.#bar.max = this.#steps.length;
    this.querySelector('.path-progress')?.prepend(this.#bar);
    const forget = createElement(
      'button',
      { type: 'button', className: 'path-forget' },
      'Forget what I have read',
    );
    forget.addEventListener('click', () => this.#keep(new Set()));
    this.append(createElement('p', { className: 'path-kept' }, this.#note, forget));
  }

  #toStep(item: HTMLElement): Step[] {
    const link = item.querySelector('a');
    if (link === null) return [];
    const box = createElement('input', { type: 'checkbox' });
    const title = createElement('span', { className: 'visually-hidden' }, ` “${link.textContent}”`);
    item
      .querySelector('.path-step-meta')
      ?.append(createElement('label', {}, box, createElement('span', {}, 'Read', title)));
    const step = {
      article: item.dataset['article'] ?? '',
      minutes: Number(item.dataset['minutes']),
      link,
      box,
    };
    box.addEventListener('change', () => this.#mark(step));
    return [step];
  }

  /** What was read by now, in other tabs too; what this page alone knows where nothing can be kept. */
  #current(): Set<string> {
    return (this.#isKept ? getRead() : undefined) ?? this.#read;
  }

  #recall(): void {
    this.#read = this.#current();
    this.#show();
  }

  #mark({ article, box }: Step): void {
    const read = this.#current();
    if (box.checked) read.add(article);
    else read.delete(article);
    this.#keep(read);
  }

  #keep(read: Set<string>): void {
    this.#read = read;
    this.#isKept = keepRead(read);
    this.#show();
  }

  #show(): void {
    for (const { article, box } of this.#steps) box.checked = this.#read.has(article);
    const left = this.#steps.filter(({ box }) => !box.checked);
    const done = this.#steps.length - left.length;
    this.#bar.value = done;
    this.#note.textContent = this.#isKept ? kept : refused;
    this.#showCount(done, left);
    this.#showNext(
      done === 0 ? 'Start with' : left.length > 0 ? 'Continue with' : 'Begin again with',
      left[0],
    );
  }

  #showCount(done: number, left: readonly Step[]): void {
    const count = this.querySelector('.path-count');
    if (count === null) return;
    const minutes = left.reduce((sum, step) => sum + step.minutes, 0);
    const rest = left.length > 0 ? `, ${minutes} minutes${done > 0 ? ' left' : ''}` : '';
    count.textContent = `${done} of ${this.#steps.length} read${rest}`;
  }

  #showNext(verb: string, step = this.#steps[0]): void {
    const next = this.querySelector<HTMLAnchorElement>('.path-next');
    const [label, title] = next?.querySelectorAll('span') ?? [];
    if (!next || !label || !title || !step) return;
    next.href = step.link.href;
    label.textContent = verb;
    title.textContent = step.link.textContent;
  }
}

customElements.define('reading-path', ReadingPath);
