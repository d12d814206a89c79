import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import compression from 'compression';
import sirv from 'sirv';
import { readEnvironment } from '../environment.ts';

interface ServeOptions {
  /** Folder of the built site. */
  folder: string;
  /** Path below which it is served, with a slash at both ends. */
  base: string;
}

const redirect = (response: ServerResponse, location: string): void => {
  response.writeHead(302, { location }).end();
};

/** Answers requests from the built site, compressed, with the site's own page for what is not there. */
export const createSiteListener = ({ folder, base }: ServeOptions): RequestListener => {
  const compress = compression({ threshold: 512 });
  const files = sirv(folder, {
    etag: true,
    onNoMatch: (request: IncomingMessage, response: ServerResponse) => {
      response.statusCode = 404;
      request.url = '/404.html';
      notFound(request, response);
    },
  });
  const notFound = sirv(folder, {
    onNoMatch: (_request, response) => void response.end('There is no such page.'),
  });
  return (request, response) => {
    const url = request.url ?? '/';
    if (!url.startsWith(base)) {
      redirect(response, base);
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
