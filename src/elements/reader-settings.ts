import { createElement } from './create-element.ts';

/** Each setting and its value: a theme is the colour schemes that it allows. */
const settings: Record<string, string> = { theme: 'light dark', previews: 'on' };

const choices = [
  { type: 'checkbox', name: 'previews', value: 'on', label: 'Show previews of links' },
  { type: 'radio', name: 'theme', value: 'light dark', label: 'System' },
  { type: 'radio', name: 'theme', value: 'light', label: 'Light' },
  { type: 'radio', name: 'theme', value: 'dark', label: 'Dark' },
];

/**
 * A button that opens the reader's settings: the theme, and whether links have previews.
 * They are kept on this device; where nothing may be kept they hold for the page alone.
 */
class ReaderSettings extends HTMLElement {
  #inputs: HTMLInputElement[] = [];

  connectedCallback(): void {
    if (!('popover' in HTMLElement.prototype) || this.firstChild) return;
    const [previews = '', ...themes] = choices.map(({ label, ...props }) => {
      const input = createElement('input', props);
      this.#inputs.push(input);
      return createElement('label', {}, input, label);
    });
    const theme = createElement('fieldset', {}, createElement('legend', {}, 'Theme'), ...themes);
    const panel = createElement('div', { popover: 'auto' }, theme, previews);
    this.append(
      createElement('button', { ariaLabel: 'Reading settings', popoverTargetElement: panel }),
      panel,
    );
    panel.addEventListener('beforetoggle', () => this.#place(panel));
    panel.addEventListener('change', () => this.#save());
    // Another tab may have changed them, or this page is shown again after they were changed on the next.
    for (const type of ['storage', 'pageshow']) addEventListener(type, () => this.#load());
    this.#load();
  }

  /** On the page and not in the window, so that a low window can be scrolled to its end. */
  #place({ style }: HTMLElement): void {
    const { right, bottom } = this.getBoundingClientRect();
    style.top = `${bottom + scrollY}px`;
    style.right = `${document.documentElement.clientWidth - right}px`;
  }

  #load(): void {
    try {
      Object.assign(settings, JSON.parse(localStorage['almanacReader']));
    } catch {
      // Nothing is kept, or nothing may be: what was chosen on this page holds.
    }
    for (const input of this.#inputs) input.checked = settings[input.name] === input.value;
    this.#apply();
  }

  #save(): void {
    settings['previews'] = 'off';
    for (const { name, value, checked } of this.#inputs) if (checked) settings[name] = value;
    this.#apply();
    try {
      localStorage['almanacReader'] = JSON.stringify(settings);
    } catch {
      // See above.
    }
  }

  #apply(): void {
    Object.assign(document.documentElement.dataset, settings);
    document.querySelector('[name=color-scheme]')?.setAttribute('content', settings['theme'] ?? '');
  }
}

customElements.define('reader-settings', ReaderSettings);
