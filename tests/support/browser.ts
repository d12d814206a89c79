import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sparticuz from '@sparticuz/chromium';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { createSiteListener } from '../../src/commands/serve.ts';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

/**
 * A page is drawn without a graphics card, by the plainest way: to imitate a card takes twice as long. Letters keep their
 * shape whatever the machine's settings for fonts. Unpredictable traffic of the browser's own is kept off: tests see only
 * what the pages ask for. The browser's own rules for the web stay as they are for a reader.
 */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--font-render-hinting=none',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

const noBrowser =
  'No browser was found for the tests. Install Chrome or Chromium, or name one in CHROME_PATH.';

/** The browser of the npm package, which is built for Linux on x64 alone; undefined elsewhere, or where it cannot be unpacked. */
const findPackaged = async (): Promise<string | undefined> => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  return sparticuz.executablePath().catch(() => undefined);
};

/** The one named in `CHROME_PATH`, else the packaged one, else those that are installed. */
const listBrowsers = async (): Promise<string[]> => {
  const chosen = process.env['CHROME_PATH'];
  if (chosen !== undefined) return [chosen];
  const packaged = await findPackaged();
  const others = installed.filter((path) => existsSync(path));
  return packaged === undefined ? others : [packaged, ...others];
};

/** Where the first browser of the list is, for a tool that starts one by itself. */
export const findBrowser = async (): Promise<string> => {
  const [first] = await listBrowsers();
  if (first === undefined) throw new Error(noBrowser);
  return first;
};

/** Starts the first headless browser that starts; the caller closes it. */
export const launchBrowser = async (): Promise<Browser> => {
  const faults: string[] = [];
  for (const executablePath of await listBrowsers()) {
    try {
      return await chromium.launch({ executablePath, args: flags, headless: true });
    } catch (error) {
      faults.push(error instanceof Error ? error.message : String(error));
    }
  }
  const why = faults.length > 0 ? ` These did not start: ${faults.join('; ')}` : '';
  throw new Error(`${noBrowser}${why}`);
};

/** Serves a built site on a free port of this machine. */
export const serveSite = async (
  folder: string,
  base = '/',
): Promise<{ origin: string; close: () => Promise<void> }> => {
  const server = createServer(createSiteListener({ folder, base }));
  await new Promise<void>((done) => void server.listen(0, 'localhost', done));
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('The test server has no port.');
  return {
    origin: `http://localhost:${address.port}`,
    close: () => new Promise((done) => void server.close(() => done())),
  };
};
