import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { RequestListener, ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import compression from 'compression';
import { lookup } from 'mrmime';
import sirv from 'sirv';
import { readEnvironment } from '../environment.ts';
import { readOptions } from './read-options.ts';
import { portOption, readPort } from './read-port.ts';
import { runCommand, showFolder } from './run-command.ts';

const usage = `Usage: npm run serve [-- --site DIR] [--port NUMBER]

Serves a built site on this machine, compressed, until Ctrl+C ends it.

  --site  the built site (dist)
  --port  where it is served, or the first free one after that (PORT, or 4321)

BASE_PATH must be what the site was built with.

Exit code: 2 there is no built site, or nothing can be served.`;

interface ServeOptions {
  /** Folder of the built site. */
  folder: string;
  /** Path below which it is served, with a slash at both ends. */
  base: string;
}

const sendNotFound = (response: ServerResponse, page: Buffer): void => {
  response.writeHead(404, { 'content-type': 'text/html;charset=utf-8' }).end(page);
};

const feedTypes: Partial<Record<string, string>> = {
  'feed.xml': 'application/atom+xml',
  'feed.json': 'application/feed+json',
};

/** The type of a text with the encoding that all have; sirv states it of pages only. Undefined for what is no text. */
const toTextType = (path: string): string | undefined => {
  // The name says what kind of XML or JSON it is, which the ending does not.
  const type = feedTypes[path.split('/').at(-1) ?? ''] ?? lookup(path) ?? '';
  return /^text\/|[/+](?:json|xml)$/.test(type) ? `${type};charset=utf-8` : undefined;
};

/** Answers requests from the built site, compressed, with the site's own page for what is not there. */
export const createSiteListener = ({ folder, base }: ServeOptions): RequestListener => {
  const compress = compression({ threshold: 512 });
  const missing = readFileSync(join(folder, '404.html'));
  const files = sirv(folder, {
    etag: true,
    // A file with its hash in its name never changes; of every other a reader wants the newest.
    setHeaders: (response, path) => {
      const type = toTextType(path);
      if (type !== undefined) response.setHeader('content-type', type);
      const isHashed = path.startsWith('/_astro/');
      response.setHeader('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
    onNoMatch: (_request, response) => sendNotFound(response, missing),
  });
  return (request, response) => {
    const url = request.url ?? '/';
    if (!url.startsWith(base)) {
      response.writeHead(302, { location: base }).end();
      return;
    }
    request.url = `/${url.slice(base.length)}`;
    // Types of the middleware are Express's; it asks nothing of them that plain Node does not have.
    Reflect.apply(compress, undefined, [request, response, () => files(request, response)]);
  };
};

const listen = (listener: RequestListener, port: number): Promise<number> =>
  new Promise((done, fail) => {
    const server = createServer(listener);
    server.once('error', (error: NodeJS.ErrnoException) => {
      // Another program has the port: the next one will do.
      if (error.code === 'EADDRINUSE') done(listen(listener, port + 1));
      else if (error.code === 'EACCES')
        fail(new Error(`Port ${port} is not yours to use. Choose one above 1023 with --port.`));
      else fail(error);
    });
    server.listen(port, 'localhost', () => done(port));
  });

const run = async (): Promise<0> => {
  const { values } = readOptions({
    options: {
      site: { type: 'string', default: 'dist' },
      port: portOption,
    },
  });
  const folder = resolve(values.site);
  if (!existsSync(join(folder, 'index.html')))
    throw new Error(`There is no built site in ${showFolder(values.site)}. Build it first: npm run build.`);
  const { base } = readEnvironment(process.env, process.cwd());
  const port = await listen(createSiteListener({ folder, base }), readPort(values.port));
  console.log(`The almanac is at http://localhost:${port}${base}  (Ctrl+C stops it)`);
  return 0;
};

if (import.meta.main) await runCommand({ usage, fault: 'The site cannot be served', run });
