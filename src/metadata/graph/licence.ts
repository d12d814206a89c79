import type { CreativeWorkLeaf } from 'schema-dts';

/** Where the terms of a licence stand, by its name as content writes it. */
const addresses: ReadonlyMap<string, string> = new Map([
  ['Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0'],
  ['BSD-3-Clause', 'https://opensource.org/license/bsd-3-clause'],
  ['CC BY 4.0', 'https://creativecommons.org/licenses/by/4.0/'],
  ['CC BY-SA 4.0', 'https://creativecommons.org/licenses/by-sa/4.0/'],
  ['CC0 1.0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
  ['MIT', 'https://opensource.org/license/mit'],
  ['Open Database License (ODbL) 1.0; contents DbCL 1.0', 'https://opendatacommons.org/licenses/odbl/1-0/'],
]);

/** Names the terms of something's use as its publisher states them, with the address of those that are well known. */
export const createLicence = (name: string): CreativeWorkLeaf => {
  const url = addresses.get(name);
  return { '@type': 'CreativeWork', name, ...(url !== undefined && { url }) };
};
