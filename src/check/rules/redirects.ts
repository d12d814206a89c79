import { isOwnAddress } from '../../knowledge/addresses.ts';
import type { Finding } from '../../knowledge/finding.ts';
import { findNearest } from '../../knowledge/suggest.ts';
import type { Redirect } from '../../schemas/redirect.ts';
import type { Entry } from '../content-tree.ts';
import type { Library } from '../library.ts';
import { listPages } from '../site-pages.ts';

type Problem = Pick<Finding, 'rule' | 'message' | 'fix' | 'mend'> & { field: keyof Redirect };

interface Site {
  pages: ReturnType<typeof listPages>;
  /** Ids of the articles: below each stands the page with its evidence. */
  articles: ReadonlySet<string>;
  /** Redirects by the address that they lead from. */
  redirects: ReadonlyMap<string, Entry<Redirect>>;
}

const toPath = (target: string): string => target.replace(/#.*$/, '');

const toFragment = (target: string): string | undefined => /#(.*)$/.exec(target)?.[1];

/** Where a reader ends who follows redirects from an address; undefined where they lead round in a circle. */
const follow = (target: string, { redirects }: Site): string | undefined => {
  const passed = new Set<string>();
  let at = target;
  for (let next = redirects.get(toPath(at)); next !== undefined; next = redirects.get(toPath(at))) {
    if (passed.has(toPath(at))) return undefined;
    passed.add(toPath(at));
    at = next.data.to;
  }
  return at;
};

const judgeShadow = ({ data: { from } }: Entry<Redirect>, { pages, articles }: Site): Problem | undefined => {
  const shadow = { field: 'from', rule: 'redirect/shadow' } as const;
  const article = /^\/(.+)\/evidence\/$/.exec(from)?.[1];
  if (pages.has(from) || (article !== undefined && articles.has(article)))
    return {
      ...shadow,
      message: `There is a page at \`${from}\`, which the redirect would hide.`,
      fix: 'Delete the redirect, or move the page.',
    };
  return isOwnAddress(from)
    ? {
        ...shadow,
        message: `\`${from}\` is kept for the site itself, and no content ever stood there.`,
        fix: 'Delete the redirect, or write the address that the page had.',
      }
    : undefined;
};

/** The redirect that has an address already: its own, or that of an article, which takes its evidence along. */
const findEarlier = (entry: Entry<Redirect>, { redirects, articles }: Site): Entry<Redirect> | undefined => {
  const { from } = entry.data;
  const same = redirects.get(from);
  if (same !== undefined && same !== entry) return same;
  const [, moved] = /^(\/[^/]+\/[^/]+\/)evidence\/$/.exec(from) ?? [];
  const parent = moved === undefined ? undefined : redirects.get(moved);
  return parent !== undefined && articles.has(toPath(parent.data.to).slice(1, -1)) ? parent : undefined;
};

const judgeTwice = (entry: Entry<Redirect>, site: Site): Problem | undefined => {
  const { from } = entry.data;
  const first = findEarlier(entry, site);
  return first === undefined
    ? undefined
    : {
        field: 'from',
        rule: 'redirect/duplicate',
        message: `\`${from}\` is redirected on line ${first.locate(['from']).line} already.`,
        fix:
          first.data.from === from
            ? 'Keep the one that leads to the right page.'
            : 'Delete this one: the page with its evidence moves with an article.',
      };
};

const judgeChain = ({ data }: Entry<Redirect>, site: Site): Problem | undefined => {
  const { from, to } = data;
  if (!site.redirects.has(toPath(to))) return undefined;
  const end = follow(to, site);
  if (end === undefined)
    return {
      field: 'to',
      rule: 'redirect/loop',
      message:
        toPath(to) === from
          ? `\`${from}\` leads to itself.`
          : `From \`${to}\` redirects lead round in a circle.`,
      fix: 'Lead to the page that has the text now.',
    };
  return {
    field: 'to',
    rule: 'redirect/chain',
    message: `\`${to}\` is itself redirected.`,
    fix: `Lead straight to \`${end}\`.`,
    mend: { from: to, to: end },
  };
};

const judgeEnd = ({ data: { to } }: Entry<Redirect>, { pages, redirects }: Site): Problem | undefined => {
  const [path, fragment] = [toPath(to), toFragment(to)];
  const rule = 'redirect/dead';
  if (redirects.has(path)) return undefined;
  if (!pages.has(path)) {
    const near = findNearest(path, [...pages.keys()], 1)[0];
    const fix = near ? `Did you mean \`${near}\`?` : 'Lead to a page that exists.';
    return { field: 'to', rule, message: `There is no page at \`${path}\`.`, fix };
  }
  const anchors = pages.get(path);
  if (fragment === undefined || anchors === undefined || anchors.has(fragment)) return undefined;
  const near = findNearest(fragment, [...anchors], 1)[0];
  const fix = near ? `Did you mean \`#${near}\`?` : 'Lead to the page itself.';
  return { field: 'to', rule, message: `\`${path}\` has no heading \`#${fragment}\`.`, fix };
};

/** A redirect leads from an address without a page, in one step, to a page and a heading that exist. */
export const findRedirectProblems = (library: Library): Finding[] => {
  const { redirects } = library.tree;
  const site = {
    pages: listPages(library),
    articles: library.ids.articles,
    // Of several from one address the first counts.
    redirects: new Map(redirects.toReversed().map((entry) => [entry.data.from, entry])),
  };
  return redirects.flatMap((entry) =>
    [judgeShadow, judgeTwice, judgeChain, judgeEnd].flatMap((judge): Finding[] => {
      const problem = judge(entry, site);
      if (problem === undefined) return [];
      const { field, ...words } = problem;
      return [{ file: entry.file, ...entry.locate([field]), severity: 'error', ...words }];
    }),
  );
};
