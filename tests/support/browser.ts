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

// Unpredictable traffic of the browser's own is kept off: tests see only what the pages ask for.
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

/** The browser from the npm package where it runs (Linux on x64), else one that is installed. */
const findBrowser = async (): Promise<{ executablePath: string; args: string[] }> => {
  const chosen = process.env['CHROME_PATH'];
  if (chosen !== undefined) return { executablePath: chosen, args: [] };
  if (process.platform === 'linux' && process.arch === 'x64') {
    // With these two a closed context would end the whole browser.
    const args = sparticuz.args.filter((arg) => arg !== '--single-process' && arg !== '--no-zygote');
    return { executablePath: await sparticuz.executablePath(), args };
  }
  const executablePath = installed.find((path) => existsSync(path));
  if (executablePath !== undefined) return { executablePath, args: [] };
  throw new Error(
    'No browser was found for the tests. Install Chrome or Chromium, or name one in CHROME_PATH.',
  );
};

/** Starts a headless browser; the caller closes it. */
export const launchBrowser = async (): Promise<Browser> => {
  const { executablePath, args } = await findBrowser();
  return chromium.launch({ executablePath, args: [...args, ...quiet], headless: true });
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
