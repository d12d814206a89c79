// Measures one page of each template with Lighthouse's mobile preset, compressed as the site's own server sends it,
// and writes the numbers into bench/lighthouse.md.
//
//   npm run build && npm run bench:lighthouse
//   npm run bench:lighthouse -- --site test-output/site --only home,article --runs 3 --date 2026-11-24
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import lighthouse from 'lighthouse';
import { launchBrowser, serveSite } from '../tests/support/browser.ts';
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
  bytes: number;
  /** What cost a category points: `category/audit`, with what Lighthouse says of it. */
  failures: string[];
}

// Lighthouse finds the browser by a port; playwright-core speaks to it by a pipe.
const findFreePort = async (): Promise<number> => {
  const probe = createServer().listen(0, 'localhost');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
};

/** A browser each: what another page has left in the device's storage would make it a second visit. */
const visit = async (url: string): ReturnType<typeof lighthouse> => {
  const port = await findFreePort();
  const browser = await launchBrowser([`--remote-debugging-port=${port}`]);
  try {
    return await lighthouse(url, { port, logLevel: 'error', onlyCategories: [...categories] });
  } finally {
    await browser.close();
  }
};

const measure = async (url: string): Promise<Omit<Measurement, 'name' | 'path'>> => {
  const result = await visit(url);
  if (result === undefined) throw new Error(`Lighthouse has measured nothing at ${url}.`);
  const { lhr } = result;
  if (lhr.runtimeError !== undefined) throw new Error(`${url}: ${lhr.runtimeError.message}`);
  const read = (audit: string): number => lhr.audits[audit]?.numericValue ?? NaN;
  const scores = categories.map((category) => Math.round((lhr.categories[category]?.score ?? 0) * 100));
  const failures = categories.flatMap((category, index) =>
    (scores[index] === 100 ? [] : (lhr.categories[category]?.auditRefs ?? [])).flatMap(({ id, weight }) => {
      const audit = lhr.audits[id];
      const isLost = weight > 0 && audit?.score !== null && (audit?.score ?? 0) < 1;
      return isLost ? [`${category}/${id}: ${audit?.displayValue ?? audit?.title ?? ''}`] : [];
    }),
  );
  return {
    scores,
    firstPaint: read('first-contentful-paint'),
    largestPaint: read('largest-contentful-paint'),
    layoutShift: read('cumulative-layout-shift'),
    blockingTime: read('total-blocking-time'),
    bytes: read('total-byte-weight'),
    failures,
  };
};

/** Of several runs the one whose largest paint stands in the middle: one alone swings by a round trip. */
const measureOften = async (url: string, runs: number): Promise<Omit<Measurement, 'name' | 'path'>> => {
  const all: Omit<Measurement, 'name' | 'path'>[] = [];
  for (let run = 0; run < runs; run += 1) all.push(await measure(url));
  const [middle] = all
    .toSorted((one, other) => one.largestPaint - other.largestPaint)
    .slice(Math.floor((runs - 1) / 2));
  if (middle === undefined) throw new Error('At least one run is needed.');
  return middle;
};

const toSeconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;

const toRow = (measured: Measurement): string =>
  `| ${[
    measured.name,
    `\`${measured.path}\``,
    ...measured.scores,
    toSeconds(measured.firstPaint),
    toSeconds(measured.largestPaint),
    measured.layoutShift.toFixed(3),
    `${Math.round(measured.blockingTime)} ms`,
    measured.bytes,
  ].join(' | ')} |`;

const toReport = (all: readonly Measurement[], date: string | undefined, runs: number): string => {
  const failures = all.flatMap(({ name, failures }) => failures.map((failure) => `- ${name}: ${failure}`));
  return [
    '# Lighthouse',
    '',
    `One page of each template, mobile preset (simulated slow 4G, a processor four times slower), served compressed by \`npm run serve\`.${date === undefined ? '' : ` Measured on ${date}.`} ${runs === 1 ? 'One run each.' : `Of ${runs} runs each, the one with the middle largest paint.`} Written by \`npm run bench:lighthouse\`.`,
    '',
    '| page | address | performance | accessibility | best practices | SEO | first paint | largest paint | layout shift | blocking time | bytes |',
    '| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...all.map(toRow),
    '',
    ...(failures.length > 0 ? ['What cost points:', '', ...failures] : ['All of them have 100 in all four.']),
    '',
  ].join('\n');
};

const { values } = parseArgs({
  options: {
    site: { type: 'string', default: 'dist' },
    only: { type: 'string' },
    date: { type: 'string' },
    runs: { type: 'string', default: '1' },
  },
});
const chosen = values.only?.split(',');
const site = await serveSite(values.site);
const measured: Measurement[] = [];
try {
  for (const [name, template] of Object.entries(templates)) {
    if (chosen !== undefined && !chosen.includes(name)) continue;
    // Lighthouse measures no page that answers with status 404, but its file; and of the search page the first view,
    // because the engine is loaded when something is asked.
    const path = name === 'not-found' ? '/404.html' : template.replace(/\?.*/, '');
    const measurement = {
      name,
      path,
      ...(await measureOften(site.origin + path, Number(values.runs))),
    };
    console.log(toRow(measurement));
    measured.push(measurement);
  }
} finally {
  await site.close();
}
writeFileSync(
  join(import.meta.dirname, 'lighthouse.md'),
  toReport(measured, values.date, Number(values.runs)),
);
