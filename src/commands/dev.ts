import { readOptions } from './read-options.ts';
import { portOption, readPort } from './read-port.ts';
import { runCommand } from './run-command.ts';

const usage = `Usage: npm run dev [-- --port NUMBER]

Serves the site while you write: pages follow each saved file. Search needs a built site: npm start.

  --port  where it is served, or the first free one after that (PORT, or 4321)

SITE_URL, BASE_PATH, CONTENT_DIR and REPOSITORY_URL mean what they mean for a build: see README.md.

Exit code: 2 the server could not start.`;

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

const run = async (): Promise<0> => {
  const { values } = readOptions({ options: { port: portOption } });
  const port = readPort(values.port);
  const { dev } = await import('astro');
  const { address } = await dev({ root: process.cwd(), server: { port } });
  console.log(`Pages follow each saved file. Search needs a built site: npm start. Port ${address.port}.`);
  return 0;
};

await runCommand({ usage, fault: 'The site cannot be served while you write', run });
