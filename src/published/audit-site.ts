import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findPageFaults, hasForeignAddress } from './audit-page.ts';
import { listFiles } from './list-files.ts';

const toFile = (address: string): string => address.slice(1).replace(/(^|\/)$/, '$1index.html');

/**
 * Holds a built site to the rules of output, before anybody is served it: every page by itself, every style sheet, and
 * that each address which the check knows is there.
 * @param addresses what must be there, below the base: `/`, `/careers/freelancing/`, `/claims.json`
 * @returns what is wrong, each with its file, in the order of the files
 */
export const auditSite = (folder: string, addresses: Iterable<string>): string[] => {
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const missing = [...new Set(addresses)]
    .filter((address) => !existsSync(join(folder, toFile(address))))
    .map((address) => `${toFile(address)}: nothing was built for ${address}`);
  const files = listFiles(folder);
  const ofPages = files
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) => findPageFaults(read(file)).map((fault) => `${file}: ${fault}`));
  const ofSheets = files
    .filter((file) => file.endsWith('.css') && hasForeignAddress(read(file)))
    .map((file) => `${file}: it loads from elsewhere`);
  return [...missing, ...ofPages, ...ofSheets];
};
