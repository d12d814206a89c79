import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent, toDay } from '../check/check-content.ts';
import { createLibrary } from '../check/library.ts';
import { listBuiltAddresses } from '../check/site-pages.ts';
import { readEnvironment } from '../environment.ts';
import { writeSearchIndex } from '../integrations/search-index.ts';
import { auditSite } from '../published/audit-site.ts';
import { clearLeftovers, publish, toPlaces } from './publish.ts';
import { printFindings } from './run-check.ts';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
// A site that is published is never one for development, whatever the shell says that builds it: Astro would read these there.
process.env['NODE_ENV'] = 'production';
for (const name of ['DEV', 'PROD', 'MODE', 'SSR']) Reflect.deleteProperty(process.env, name);

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
    `what was built breaks the rules of output, and the former site stays. Mend the template or the build, not the page:\n${lines}`,
  );
};

/**
 * Checks the content, builds the site beside the former one, audits it, and swaps them when all has succeeded.
 * @returns the exit code: 0 built, 1 the content has errors
 */
const run = async (): Promise<number> => {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
  const started = performance.now();
  const environment = readEnvironment(process.env, process.cwd());
  const places = toPlaces(resolve(values.out));
  await clearLeftovers(places);
  const result = await checkContent({ environment, today: toDay(new Date()), pardonsOverdue: true });
  if (
    result.findings.length > 0 &&
    printFindings(result, { contentDir: environment.contentDir, format: 'text' }) !== 0
  )
    return 1;
  await render(places.next);
  requireSound(places.next, listBuiltAddresses(createLibrary(result.tree)));
  await publish(places);
  console.log(`Built into ${values.out}/ in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
  return 0;
};

try {
  process.exitCode = await run();
} catch (error) {
  console.error(`The site could not be built: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}
