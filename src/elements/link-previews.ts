import { placePopover } from './place-popover.ts';

interface Preview {
  title: string;
  description: string;
  minutes?: number;
}

/** How long a link is pointed at before its preview opens, and how long the way from one to the other may take. */
const pause = 350;

/** Where what a preview would say is said already, or where a press has a meaning of its own. */
const quiet = '.cite, .detailed, .path-steps, .glossary-list, .search-results, nav:not(.pager), [popover]';

const fetched = new Map<string, Promise<Preview | undefined>>();
const popover = document.createElement('div');
popover.id = popover.className = 'preview';
popover.popover = 'manual';

/** The link that was pointed at last, and the one whose preview is open. */
let wanted: HTMLAnchorElement | undefined;
let shown: HTMLAnchorElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let pointer = '';

const isTerm = (link: Element): boolean => link.matches('.term');

const findLink = ({ target }: Event): HTMLAnchorElement | undefined => {
  const link = target instanceof Element && target.closest<HTMLAnchorElement>('main a');
  return link &&
    link.origin === location.origin &&
    link.pathname.endsWith('/') &&
    link.pathname !== location.pathname &&
    !link.closest(quiet) &&
    (isTerm(link) || document.documentElement.dataset['previews'] !== 'off')
    ? link
    : undefined;
};

const read = async (path: string): Promise<Preview | undefined> => {
  try {
    const response = await fetch(`${path}preview.json`);
    if (response.ok) return await response.json();
  } catch {
    // No connection: the link is a link all the same.
  }
  fetched.delete(path);
  return undefined;
};

const get = async ({ pathname }: HTMLAnchorElement): Promise<Preview | undefined> => {
  const preview = fetched.get(pathname) ?? read(pathname);
  fetched.set(pathname, preview);
  return preview;
};

const close = (): void => {
  shown?.removeAttribute('aria-describedby');
  wanted = shown = undefined;
  popover.remove();
};

const add = (tag: 'strong' | 'span' | 'a', text: string): HTMLElement => {
  const element = document.createElement(tag);
  element.textContent = text;
  popover.append(element);
  return element;
};

const fill = (link: HTMLAnchorElement, { title, description, minutes }: Preview): void => {
  popover.replaceChildren();
  add('strong', title);
  add('span', description);
  if (minutes) add('span', `${minutes} min read`);
  if (isTerm(link)) add('a', 'In the glossary').setAttribute('href', link.href);
};

const open = (link: HTMLAnchorElement, preview: Preview): void => {
  close();
  wanted = shown = link;
  fill(link, preview);
  // After the link, so that what the preview holds follows it for a keyboard and for a screen reader.
  link.after(popover);
  link.setAttribute('aria-describedby', popover.id);
  popover.showPopover();
  placePopover(popover, link.getBoundingClientRect());
};

const isHeld = (element: Element): boolean => element.matches(':hover, :focus-visible, :has(:focus-visible)');

/** When the pointer or the focus has rested: opens what it rests on, closes what it has left. */
const settle = async (): Promise<void> => {
  timer = undefined;
  const link = wanted;
  if (link && link !== shown && isHeld(link)) {
    const preview = await get(link);
    if (preview && link === wanted) open(link, preview);
    // A finger leaves what it has touched; the next touch elsewhere closes.
  } else if (shown && pointer !== 'touch' && !isHeld(shown) && !isHeld(popover)) close();
};

const aim = (link?: HTMLAnchorElement): void => {
  if (link) {
    wanted = link;
    clearTimeout(timer);
    timer = undefined;
  }
  timer ||= setTimeout(settle, pause);
};

/** On touch a term's first tap shows what it means, and the next one follows the link. */
const tap = async (event: MouseEvent): Promise<void> => {
  const link = findLink(event);
  // A click without detail came from a key.
  if (pointer !== 'touch' || event.detail === 0 || !link || !isTerm(link) || link === shown) return;
  event.preventDefault();
  wanted = link;
  const preview = await get(link);
  if (!preview) location.assign(link.href);
  else if (link === wanted) open(link, preview);
};

const press = (event: PointerEvent): void => {
  pointer = event.pointerType;
  const path = event.composedPath();
  if (!path.includes(popover) && !(shown && path.includes(shown))) close();
};

const escape = ({ key }: KeyboardEvent): void => {
  if (key !== 'Escape') return;
  if (isHeld(popover)) shown?.focus();
  close();
};

const scroll = ({ target }: Event): void => {
  if (target === popover) return;
  if (shown) close();
  // A link that the page is still scrolling to has its preview when it has arrived.
  else if (timer) aim(wanted);
};

if ('popover' in HTMLElement.prototype) {
  document.addEventListener('pointerover', (event) => {
    if (event.pointerType !== 'touch') aim(findLink(event));
  });
  document.addEventListener('focusin', (event) => {
    const link = findLink(event);
    // What a press focuses is about to be followed.
    aim(link?.matches(':focus-visible') ? link : undefined);
  });
  document.documentElement.addEventListener('pointerleave', () => aim());
  document.addEventListener('pointerdown', press);
  document.addEventListener('click', tap);
  document.addEventListener('keydown', escape);
  document.addEventListener('scroll', scroll, { capture: true, passive: true });
  addEventListener('resize', close);
}
