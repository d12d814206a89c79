import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent, toDay } from '../check/check-content.ts';
import { readEnvironment } from '../environment.ts';
import { writeSearchIndex } from '../integrations/search-index.ts';
import { clearLeftovers, publish, toPlaces } from './publish.ts';
import { printFindings } from './run-check.ts';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

/** Renders the site into a folder that nobody serves yet, then indexes it for search. */
const render = async (outDir: string): Promise<void> => {
  const { build } = await import('astro');
  await build({ root: process.cwd(), outDir, logLevel: 'warn' });
  await writeSearchIndex(outDir);
};

/**
 * Checks the content, builds the site beside the former one and swaps them when all has succeeded.
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
