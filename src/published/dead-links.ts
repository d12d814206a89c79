import type { Verdict } from './check-links.ts';

/** How many runs in a row have found each dead address dead. */
export type DeadRuns = Record<string, number>;

/** A link is reported when two runs have found it dead: hosts are down for a day, too. */
const enoughRuns = 2;

/**
 * Counts the runs in a row that found an address dead. Where nobody can tell, the count stays as it was.
 */
export const countDeadRuns = (verdicts: ReadonlyMap<string, Verdict>, before: DeadRuns): DeadRuns => {
  const counted = [...verdicts].flatMap(([url, { state }]): [string, number][] => {
    const runs = Object.hasOwn(before, url) ? (before[url] ?? 0) : 0;
    const now = state === 'dead' ? runs + 1 : state === 'unknown' ? runs : 0;
    return now > 0 ? [[url, now]] : [];
  });
  return Object.fromEntries(counted);
};

/** An address as code in Markdown, which nothing in it can end. */
const toCode = (text: string): string => `\`${text.replaceAll('`', '%60').replace(/\s/g, '')}\``;

/** As many of the pages as a person needs to find the link. */
const mostPages = 3;

interface ReportInput {
  verdicts: ReadonlyMap<string, Verdict>;
  runs: DeadRuns;
  /** The pages that link to each address. */
  links: ReadonlyMap<string, readonly string[]>;
}

/** What the issue says of the links that are dead for good, in Markdown; empty where there are none. */
export const describeDeadLinks = ({ verdicts, runs, links }: ReportInput): string => {
  const dead = [...verdicts].filter(([url]) => (runs[url] ?? 0) >= enoughRuns);
  if (dead.length === 0) return '';
  const unknown = [...verdicts.values()].filter(({ state }) => state === 'unknown').length;
  const lines = dead.map(([url, { reason }]) => {
    const pages = links.get(url) ?? [];
    const shown = pages
      .slice(0, mostPages)
      .map((page) => toCode(`/${page}`))
      .join(', ');
    const rest = pages.length > mostPages ? ` and ${pages.length - mostPages} more` : '';
    return `- ${toCode(url)} (${reason}, ${runs[url] ?? 0} runs), on ${shown}${rest}`;
  });
  return [
    `${dead.length} of ${verdicts.size} links to other sites were dead in two runs or more. Find out where each has gone, or link to an archived copy; a source keeps its facts, and its \`note\` says what became of the document.`,
    lines.join('\n'),
    `${unknown} others did not let a program look. This list is renewed by each run, and the issue is closed when it is empty.`,
    '',
  ].join('\n\n');
};
