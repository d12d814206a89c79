import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { RequestListener, ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import compression from 'compression';
import { lookup } from 'mrmime';
import sirv from 'sirv';
import { readEnvironment } from '../environment.ts';

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
      else fail(error);
    });
    server.listen(port, 'localhost', () => done(port));
  });

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      folder: { type: 'string', default: 'dist' },
      port: { type: 'string', default: process.env['PORT'] ?? '4321' },
    },
  });
  const folder = resolve(values.folder);
  if (!existsSync(join(folder, 'index.html'))) {
    console.error(`There is no built site in ${values.folder}/. Run \`npm run build\` first.`);
    process.exit(1);
  }
  const { base } = readEnvironment(process.env, process.cwd());
  const port = await listen(createSiteListener({ folder, base }), Number(values.port));
  console.log(`The almanac is at http://localhost:${port}${base}  (Ctrl+C stops it)`);
}
