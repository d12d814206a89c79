import type { Finding } from '../../knowledge/finding.ts';
import { findNearest } from '../../knowledge/suggest.ts';
import type { Library } from '../library.ts';
import { listPages } from '../site-pages.ts';

const judge = (
  link: string,
  own: string,
  pages: ReturnType<typeof listPages>,
): { message: string; fix: string } | undefined => {
  const [path = '', fragment] = link.startsWith('#') ? [own, link.slice(1)] : link.split('#');
  if (!pages.has(path)) {
    const near = findNearest(path, [...pages.keys()], 1)[0];
    const fix = pages.has(`${path}/`)
      ? `Write \`${path}/\`: addresses end with a slash.`
      : near
        ? `Did you mean \`${near}\`?`
        : 'Link to a page that exists.';
    return { message: `There is no page at \`${path}\`.`, fix };
  }
  const anchors = pages.get(path);
  if (
    fragment === undefined ||
    anchors === undefined ||
    anchors.has(fragment) ||
    fragment.startsWith('user-content-')
  )
    return undefined;
  const near = findNearest(fragment, [...anchors], 1)[0];
  return {
    message: `\`${path}\` has no heading \`#${fragment}\`.`,
    fix: near ? `Did you mean \`#${near}\`?` : 'Link to the page itself.',
  };
};

/** Every on-site link must lead to a page, and to a heading on it where it names one. */
export const findBrokenLinks = (library: Library): Finding[] => {
  const pages = listPages(library);
  const { articles, comments, terms, pages: own } = library.tree;
  const texts = [
    ...articles.map((entry) => ({ entry, path: `/${entry.id}/` })),
    ...own.map((entry) => ({ entry, path: `/${entry.id}/` })),
    ...terms.map((entry) => ({ entry, path: `/glossary/${entry.id}/` })),
    ...comments.map((entry) => ({ entry, path: `/${entry.id.split('/').slice(0, 2).join('/')}/` })),
  ];
  return texts.flatMap(({ entry, path }) =>
    entry.document.links.flatMap((link): Finding[] => {
      const problem = judge(link.of, path, pages);
      return problem === undefined
        ? []
        : [
            {
              file: entry.file,
              line: link.line,
              column: link.column,
              rule: 'link/broken',
              severity: 'error',
              ...problem,
            },
          ];
    }),
  );
};
