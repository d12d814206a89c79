import { readOptions } from './read-options.ts';
import { runCommand } from './run-command.ts';

const usage = `Usage: npm run dev

Serves the site while you write: pages follow each saved file. Search needs a built site: npm start.

SITE_URL, BASE_PATH, CONTENT_DIR and REPOSITORY_URL mean what they mean for a build: see README.md.

Exit code: 2 the server could not start.`;

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

const run = async (): Promise<0> => {
  readOptions({ options: {} });
  const { dev } = await import('astro');
  const { address } = await dev({ root: process.cwd() });
  console.log(`Pages follow each saved file. Search needs a built site: npm start. Port ${address.port}.`);
  return 0;
};

await runCommand({ usage, fault: 'The site cannot be served while you write', run });
