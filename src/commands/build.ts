import { constants } from 'node:os';
import { checkContent, toDay } from '../check/check-content.ts';
import { createLibrary } from '../check/library.ts';
import { listBuiltAddresses } from '../check/site-pages.ts';
import { readEnvironment } from '../environment.ts';
import type { Environment } from '../environment.ts';
import { writeSearchIndex } from '../integrations/search-index.ts';
import { auditSite } from '../published/audit-site.ts';
import { writeManifest } from '../published/hash-site.ts';
import { manifestName } from '../published/manifest.ts';
import { lockBuild } from './build-lock.ts';
import { clearLeftovers, publish, requireReplaceable, toPlaces } from './publish.ts';
import type { Places } from './publish.ts';
import { readOptions } from './read-options.ts';
import { printFindings } from './run-check.ts';
import { runCommand, showFolder } from './run-command.ts';

const usage = `Usage: npm run build [-- --out DIR]

Checks the content, builds the site beside the one in DIR, audits it, lists the hash of every file in its ${manifestName},
and only then swaps the two. Where anything fails, or the build is ended, the former site stays as it is.

  --out  the folder that the site is published in (dist)

SITE_URL, BASE_PATH, CONTENT_DIR, REPOSITORY_URL and INDEXNOW_KEY say what is built, and for where: see README.md.

Exit code: 0 built, 1 the content has errors, 2 the site could not be built, or another build is under way.`;

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
// A site that is published is never one for development, whatever the shell says that builds it: Astro would read these there.
process.env['NODE_ENV'] = 'production';
for (const name of ['DEV', 'PROD', 'MODE', 'SSR', 'BASE_URL']) Reflect.deleteProperty(process.env, name);

/** Renders the site into a folder that nobody serves yet, then indexes it for search. */
const render = async (outDir: string): Promise<void> => {
  const { build } = await import('astro');
  await build({ root: process.cwd(), outDir, logLevel: 'warn' });
  await writeSearchIndex(outDir);
};

const shownFaults = 20;

/** Throws where a built page breaks a rule of output or is missing, so that nobody is served it. */
const requireSound = (folder: string, addresses: readonly string[]): void => {
  const faults = auditSite(folder, addresses);
  if (faults.length === 0) return;
  const more = faults.length > shownFaults ? [`and ${faults.length - shownFaults} more`] : [];
  const lines = [...faults.slice(0, shownFaults), ...more].map((line) => `  ${line}`).join('\n');
  throw new Error(
    `What was built breaks the rules of output, and the former site stays. Mend the template or the build, not the page in ${folder}:\n${lines}`,
  );
};

/** Gives up what the build holds when it is ended by Ctrl+C or the like; its leftovers are cleared by the next one. */
const endOnSignals = (release: () => void): void => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => {
      release();
      console.error(`The build was ended by ${signal}; the former site stays.`);
      process.exit(128 + constants.signals[signal]);
    });
};

/**
 * Checks the content, renders it beside the former site, audits it, lists its hashes, and swaps the sites.
 * @returns how many files it has; undefined where the content has errors
 */
const build = async (places: Places, environment: Environment): Promise<number | undefined> => {
  clearLeftovers(places);
  const result = await checkContent({ environment, today: toDay(new Date()), pardonsOverdue: true });
  if (
    result.findings.length > 0 &&
    printFindings(result, { contentDir: environment.contentDir, format: 'text' }) !== 0
  )
    return undefined;
  await render(places.rendered);
  requireSound(places.rendered, listBuiltAddresses(createLibrary(result.tree)));
  const files = await writeManifest(places.rendered);
  await publish(places);
  return files;
};

const run = async (): Promise<0 | 1> => {
  const started = performance.now();
  const { out } = readOptions({ options: { out: { type: 'string', default: 'dist' } } }).values;
  const environment = readEnvironment(process.env, process.cwd());
  const places = toPlaces(out, environment.cacheDir);
  requireReplaceable(places.target, process.cwd());
  const release = lockBuild(places);
  endOnSignals(release);
  try {
    const files = await build(places, environment);
    if (files === undefined) return 1;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`Built into ${showFolder(out)} in ${seconds} s: ${files} files, listed in ${manifestName}.`);
    return 0;
  } finally {
    release();
  }
};

await runCommand({ usage, fault: 'The site could not be built', run });
