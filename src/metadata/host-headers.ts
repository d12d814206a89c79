/**
 * What only a header can say, on hosts that let a site say it: no page stands in a frame of another site, a file is what
 * its type says, and another host is told from where a reader comes but not which page it was.
 * All else of the policy stands in each page (content-security-policy.ts), so that it holds on every host.
 */
const headers = [
  ['Content-Security-Policy', "frame-ancestors 'none'"],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
] as const;

/** `_headers`, as Netlify and Cloudflare read it, for all that stands below the home page. */
export const printHeaders = (home: string): string =>
  [`${home}*`, ...headers.map(([name, value]) => `  ${name}: ${value}`)].map((line) => `${line}\n`).join('');

/** The part of `vercel.json` that says the same. */
export const createVercelHeaders = (home: string): object[] => [
  { source: `${home}(.*)`, headers: headers.map(([key, value]) => ({ key, value })) },
];
