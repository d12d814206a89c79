import { copyElement, findTarget } from './evidence.ts';

/** Shows a chart's table below the chart, in place of leading to it; a second press takes it away. */
const toggle = async (link: HTMLAnchorElement, figure: Element): Promise<void> => {
  const shown = figure.querySelector('.table-scroll');
  if (shown === null) {
    const table = (await findTarget(link))?.querySelector('.table-scroll');
    if (!table) throw new Error('The table is not there.');
    const copy = copyElement(table, link.href);
    for (const name of ['role', 'aria-label', 'tabindex'])
      copy.setAttribute(name, table.getAttribute(name) ?? '');
    figure.append(copy);
  } else shown.remove();
  link.setAttribute('aria-expanded', String(shown === null));
};

for (const link of document.querySelectorAll<HTMLAnchorElement>('.chart-table')) {
  const figure = link.closest('figure');
  link.setAttribute('role', 'button');
  link.setAttribute('aria-expanded', 'false');
  link.addEventListener('keydown', (event) => {
    if (event.key !== ' ') return;
    event.preventDefault();
    link.click();
  });
  link.addEventListener('click', (event) => {
    if (figure === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    toggle(link, figure).catch(() => (location.href = link.href));
  });
}
