// Measures one page of each template with Lighthouse's mobile preset, compressed as the site's own server sends it,
// and writes the numbers into bench/lighthouse.md.
//
//   npm run build && npm run bench:lighthouse
//   npm run bench:lighthouse -- --site test-output/site --only home,article --runs 3 --date 2026-11-24
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import type { Result } from 'lighthouse';
import { computeMedianRun } from 'lighthouse/core/lib/median-run.js';
import { findBrowser, serveSite } from '../tests/support/browser.ts';
import { templates } from '../tests/support/templates.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

interface Measurement {
  name: string;
  path: string;
  /** Of each category, in order, from 0 to 100. */
  scores: number[];
  /** Milliseconds, but for the shift of the layout, which has no unit. */
  firstPaint: number;
  largestPaint: number;
  layoutShift: number;
  blockingTime: number;
  /** The worst of all runs. */
  longestLargestPaint: number;
  longestBlockingTime: number;
  bytes: number;
  /** What cost a category points: `category/audit`, with what Lighthouse says of it. */
  failures: string[];
}

const chromePath = await findBrowser();

/**
 * One visit with a browser of its own: what another page has left in it would make it a second visit. It is started by
 * Lighthouse's own launcher and driven by nothing else: what a tool for tests puts into a page takes time on its main
 * thread, and counts as the page's.
 */
const visit = async (url: string): Promise<Result> => {
  const chrome = await launch({
    chromePath,
    chromeFlags: ['--headless=new', '--no-sandbox', '--disable-quic'],
    logLevel: 'silent',
  });
  try {
    const result = await lighthouse(url, {
      port: chrome.port,
      logLevel: 'error',
      onlyCategories: [...categories],
    });
    if (result === undefined) throw new Error(`Lighthouse has measured nothing at ${url}.`);
    if (result.lhr.runtimeError !== undefined) throw new Error(`${url}: ${result.lhr.runtimeError.message}`);
    return result.lhr;
  } finally {
    chrome.kill();
  }
};

const read = (run: Result, audit: string): number => run.audits[audit]?.numericValue ?? NaN;

const toScore = (run: Result, category: string): number =>
  Math.round((run.categories[category]?.score ?? 0) * 100);

const listFailures = (run: Result, category: string): string[] => {
  if (toScore(run, category) === 100) return [];
  return (run.categories[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
    const audit = run.audits[id];
    const isLost = weight > 0 && audit?.score !== null && (audit?.score ?? 0) < 1;
    return isLost ? [`${category}/${id}: ${audit?.displayValue ?? audit?.title ?? ''}`] : [];
  });
};

/** Of several runs the one that Lighthouse calls the median, and the worst of what swings between them. */
const measure = async (url: string, count: number): Promise<Omit<Measurement, 'name' | 'path'>> => {
  const runs: Result[] = [];
  for (let run = 0; run < count; run += 1) runs.push(await visit(url));
  const median = computeMedianRun(runs);
  const findWorst = (audit: string): number => Math.max(...runs.map((run) => read(run, audit)));
  return {
    scores: categories.map((category) => toScore(median, category)),
    firstPaint: read(median, 'first-contentful-paint'),
    largestPaint: read(median, 'largest-contentful-paint'),
    longestLargestPaint: findWorst('largest-contentful-paint'),
    layoutShift: read(median, 'cumulative-layout-shift'),
    blockingTime: read(median, 'total-blocking-time'),
    longestBlockingTime: findWorst('total-blocking-time'),
    bytes: read(median, 'total-byte-weight'),
    failures: categories.flatMap((category) => listFailures(median, category)),
  };
};

const toSeconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;

const toRow = (measured: Measurement): string =>
  `| ${[
    measured.name,
    `\`${measured.path}\``,
    ...measured.scores,
    toSeconds(measured.firstPaint),
    `${toSeconds(measured.largestPaint)} (${toSeconds(measured.longestLargestPaint)})`,
    measured.layoutShift.toFixed(3),
    `${Math.round(measured.blockingTime)} ms (${Math.round(measured.longestBlockingTime)})`,
    measured.bytes,
  ].join(' | ')} |`;

const toReport = (all: readonly Measurement[], date: string | undefined, runs: number): string => {
  const failures = all.flatMap(({ name, failures }) => failures.map((failure) => `- ${name}: ${failure}`));
  return [
    '# Lighthouse',
    '',
    `One page of each template, mobile preset (simulated slow 4G, a processor four times slower), served compressed by \`npm run serve\`.${date === undefined ? '' : ` Measured on ${date}.`} ${runs === 1 ? 'One run each.' : `Of ${runs} runs each, the one that Lighthouse calls the median; in brackets the worst of them.`} The blank page is a line of text with neither style nor script: what it takes is the machine's share. Written by \`npm run bench:lighthouse\`.`,
    '',
    '| page | address | performance | accessibility | best practices | SEO | first paint | largest paint | layout shift | blocking time | bytes |',
    '| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...all.map(toRow),
    '',
    ...(failures.length > 0
      ? ['What cost points:', '', ...failures]
      : ['Every page of the site has 100 in all four.']),
    '',
  ].join('\n');
};

/** Serves a folder while something is measured in it. */
const withSite = async <T>(folder: string, run: (origin: string) => Promise<T>): Promise<T> => {
  const site = await serveSite(folder);
  try {
    return await run(site.origin);
  } finally {
    await site.close();
  }
};

const blank = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="description" content="A line of text and nothing else."><link rel="icon" href="data:,"><title>A blank page</title></head><body><main><h1>A line of text</h1></main></body></html>`;

const measureBlank = async (runs: number): Promise<Measurement> => {
  const folder = mkdtempSync(join(tmpdir(), 'blank-page-'));
  try {
    for (const file of ['index.html', '404.html']) writeFileSync(join(folder, file), blank);
    return await withSite(folder, async (origin) => ({
      name: 'blank page',
      path: 'none',
      ...(await measure(`${origin}/`, runs)),
    }));
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const { values } = parseArgs({
  options: {
    site: { type: 'string', default: 'dist' },
    only: { type: 'string' },
    date: { type: 'string' },
    runs: { type: 'string', default: '1' },
  },
});
const runs = Number(values.runs);
const chosen = values.only?.split(',');
const measured: Measurement[] = [];
const keep = (measurement: Measurement): void => {
  console.log(toRow(measurement));
  measured.push(measurement);
};
keep(await measureBlank(runs));
await withSite(values.site, async (origin) => {
  for (const [name, template] of Object.entries(templates)) {
    if (chosen !== undefined && !chosen.includes(name)) continue;
    // Lighthouse measures no page that answers with status 404, but its file; and of the search page the first view,
    // because the engine is loaded when something is asked.
    const path = name === 'not-found' ? '/404.html' : template.replace(/\?.*/, '');
    keep({ name, path, ...(await measure(origin + path, runs)) });
  }
});
writeFileSync(join(import.meta.dirname, 'lighthouse.md'), toReport(measured, values.date, runs));
