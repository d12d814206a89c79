/** A move as hosts of static files are told of it; addresses have the base applied. */
interface HostMove {
  from: string;
  to: string;
  hasFilesBelow: boolean;
}

const withoutFragment = (path: string): string => path.replace(/#.*$/, '');

/** `_redirects`, as Netlify and Cloudflare read it: the first line that fits counts. */
export const printRedirects = (moves: readonly HostMove[]): string =>
  ['# Made from content/redirects.yaml.']
    .concat(
      moves.flatMap(({ from, to, hasFilesBelow }) => [
        `${from} ${to} 301`,
        ...(hasFilesBelow ? [`${from}* ${withoutFragment(to)}:splat 301`] : []),
      ]),
    )
    .map((line) => `${line}\n`)
    .join('');

/** `vercel.json`, as Vercel reads it where the built folder is deployed. */
export const createVercelConfig = (moves: readonly HostMove[], headers: readonly object[]): object => ({
  trailingSlash: true,
  headers,
  redirects: moves.flatMap(({ from, to, hasFilesBelow }) => [
    { source: from, destination: to, permanent: true },
    ...(hasFilesBelow
      ? [{ source: `${from}:rest+`, destination: `${withoutFragment(to)}:rest+`, permanent: true }]
      : []),
  ]),
});
