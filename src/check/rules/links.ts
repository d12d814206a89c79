import type { Finding } from '../../knowledge/finding.ts';
import { toCommentedArticle } from '../../knowledge/id-parts.ts';
import { findNearest } from '../../knowledge/suggest.ts';
import type { LinkMention } from '../../document/types.ts';
import type { Library } from '../library.ts';
import { listPages } from '../site-pages.ts';

const judge = (
  { of: link, written }: LinkMention,
  own: string,
  pages: ReturnType<typeof listPages>,
): Pick<Finding, 'message' | 'fix' | 'mend'> | undefined => {
  const [path = '', fragment] = link.startsWith('#') ? [own, link.slice(1)] : link.split('#');
  if (!pages.has(path)) {
    const message = `There is no page at \`${path}\`.`;
    if (pages.has(`${path}/`)) {
      const fix = `Write \`${path}/\`: addresses end with a slash.`;
      // The words of the link may be its address, and stay as they are.
      const start = written?.slice(0, written.length - link.length);
      const to = `${start}${path}/${link.slice(path.length)}`;
      return written === undefined ? { message, fix } : { message, fix, mend: { from: written, to } };
    }
    const near = findNearest(path, [...pages.keys()], 1)[0];
    return { message, fix: near ? `Did you mean \`${near}\`?` : 'Link to a page that exists.' };
  }
  const anchors = pages.get(path);
  if (fragment === undefined || anchors === undefined || anchors.has(fragment)) return undefined;
  const near = findNearest(fragment, [...anchors], 1)[0];
  return {
    message: `\`${path}\` has no heading \`#${fragment}\`.`,
    fix: near ? `Did you mean \`#${near}\`?` : 'Link to the page itself.',
  };
};

/** Every on-site link must lead to a page, and to a heading on it where it names one. */
export const findBrokenLinks = (library: Library): Finding[] => {
  const pages = listPages(library);
  const { articles, comments, terms, examples, pages: own } = library.tree;
  const texts = [
    ...articles.map((entry) => ({ entry, path: `/${entry.id}/` })),
    ...own.map((entry) => ({ entry, path: `/${entry.id}/` })),
    ...terms.map((entry) => ({ entry, path: `/glossary/${entry.id}/` })),
    ...examples.map((entry) => ({ entry, path: '/components/' })),
    ...comments.map((entry) => ({ entry, path: `/${toCommentedArticle(entry.id)}/` })),
  ];
  return texts.flatMap(({ entry, path }) =>
    entry.document.links.flatMap((link): Finding[] => {
      const { of: _of, written: _written, ...place } = link;
      const problem = judge(link, path, pages);
      return problem === undefined
        ? []
        : [{ file: entry.file, ...place, rule: 'link/broken', severity: 'error', ...problem }];
    }),
  );
};
