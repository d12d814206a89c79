import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { readEnvironment } from '../environment.ts';
import { listSiteAddresses, printAddresses } from '../published/addresses.ts';
import { writeWhole } from './write-whole.ts';

const usage = `Usage: npm run addresses [-- --site DIR]

Adds to addresses.yaml in the content folder every address of the built site that it does not have. None is taken out.

  --site  the built site; dist/ without it`;

const readKnown = (file: string): string[] => {
  const data: unknown = existsSync(file) ? parse(readFileSync(file, 'utf8')) : [];
  return Array.isArray(data) ? data.map(String) : [];
};

/** Adds the addresses of a built site to the file; returns those that are new. */
export const addAddresses = (site: string, file: string): string[] => {
  const known = new Set(readKnown(file));
  const added = listSiteAddresses(site).filter((address) => !known.has(address));
  if (added.length > 0) writeWhole([{ path: file, text: printAddresses([...known, ...added]) }]);
  return added;
};

const run = (): number => {
  const { values } = parseArgs({
    options: { site: { type: 'string', default: 'dist' }, help: { type: 'boolean', default: false } },
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const site = resolve(values.site);
  if (!existsSync(join(site, 'index.html'))) {
    console.error(`There is no built site in ${values.site}/. Run \`npm run build\` first.`);
    return 2;
  }
  const { contentDir } = readEnvironment(process.env, process.cwd());
  const added = addAddresses(site, join(contentDir, 'addresses.yaml'));
  console.log([...added, `${added.length} added to addresses.yaml.`].join('\n'));
  return 0;
};

if (import.meta.main) {
  try {
    process.exitCode = run();
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    process.exitCode = 2;
  }
}
