import type { Finding } from '../../knowledge/finding.ts';
import { listTiles } from '../board-tiles.ts';
import type { DocumentEntry } from '../content-tree.ts';
import type { Library } from '../library.ts';

const toTarget = (link: string): string => link.replace(/[?#].*$/, '');

const listTargets = ({ document, id }: DocumentEntry<unknown>): string[] =>
  document.links.map(({ of }) => toTarget(of)).filter((target) => target !== `/${id}/`);

/** The addresses of the articles that something else leads to: a text, a path, the dashboard. */
const listLed = ({ tree }: Library): Set<string> =>
  new Set([
    ...[...tree.articles, ...tree.pages, ...tree.terms].flatMap(listTargets),
    ...tree.articles.flatMap(({ data }) => (data.related ?? []).map((id) => `/${id}/`)),
    ...tree.paths.flatMap(({ data }) => data.steps.map(({ article }) => `/${article}/`)),
    ...tree.dashboard.map(({ data }) => `/${data.article}/`),
    ...listTiles(tree).map(({ tile }) => `/${tile.article}/`),
  ]);

/** Whether a text could not be read, so that nobody knows what it links to. */
const isIncomplete = ({ tree, ids }: Library): boolean =>
  (['articles', 'pages', 'terms', 'paths'] as const).some((kind) => ids[kind].size > tree[kind].length);

/** An article that only the list of its section names is found by those who look for it, and by nobody else. */
export const findOrphans = (library: Library): Finding[] => {
  if (isIncomplete(library)) return [];
  const led = listLed(library);
  return library.tree.articles
    .filter(({ id }) => !led.has(`/${id}/`))
    .map(({ file, id, locate }): Finding => ({
      file,
      ...locate(['title']),
      rule: 'article/orphan',
      severity: 'warning',
      message: 'No other article, page or path leads here.',
      fix: `Link to \`/${id}/\` where a reader would want it next, or make it a step of a path.`,
    }));
};
