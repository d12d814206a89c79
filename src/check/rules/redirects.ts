import type { Finding } from '../../knowledge/finding.ts';
import { findNearest } from '../../knowledge/suggest.ts';
import type { Redirect } from '../../schemas/redirect.ts';
import type { Entry } from '../content-tree.ts';
import type { Library } from '../library.ts';
import { listPages } from '../site-pages.ts';

type Problem = Pick<Finding, 'rule' | 'message' | 'fix' | 'mend'> & { field: keyof Redirect };

interface Site {
  pages: ReturnType<typeof listPages>;
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

const judgeStart = (entry: Entry<Redirect>, { pages, redirects }: Site): Problem | undefined => {
  const { from } = entry.data;
  if (pages.has(from))
    return {
      field: 'from',
      rule: 'redirect/shadow',
      message: `There is a page at \`${from}\`, which the redirect would hide.`,
      fix: 'Delete the redirect, or move the page.',
    };
  const first = redirects.get(from);
  return first === undefined || first === entry
    ? undefined
    : {
        field: 'from',
        rule: 'redirect/duplicate',
        message: `\`${from}\` is redirected on line ${first.locate(['from']).line} already.`,
        fix: 'Keep the one that leads to the right page.',
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
    // Of several from one address the first counts.
    redirects: new Map(redirects.toReversed().map((entry) => [entry.data.from, entry])),
  };
  return redirects.flatMap((entry) =>
    [judgeStart, judgeChain, judgeEnd].flatMap((judge): Finding[] => {
      const problem = judge(entry, site);
      if (problem === undefined) return [];
      const { field, ...words } = problem;
      return [{ file: entry.file, ...entry.locate([field]), severity: 'error', ...words }];
    }),
  );
};
