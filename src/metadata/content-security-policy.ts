import { createHash } from 'node:crypto';

/** What a page has in itself, each as it is printed between its tags, and what it may do beside what all pages may. */
interface Printed {
  scripts?: readonly string[];
  styles?: readonly string[];
  /** Whether it compiles WebAssembly, as the search engine does. */
  compiles?: boolean;
}

const toHash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * Creates the content security policy of a page. What it does not name is refused: another host, an inline script or style
 * that is not one of these letter by letter, a style attribute, an event handler, a frame, another base.
 * It does not ask for trusted types: a reference is shown beside its text out of a page of this site that a script parses
 * (elements/evidence.ts).
 */
export const createPolicy = ({ scripts = [], styles = [], compiles = false }: Printed): string =>
  [
    "default-src 'none'",
    ["script-src 'self'", ...(compiles ? ["'wasm-unsafe-eval'"] : []), ...scripts.map(toHash)].join(' '),
    ["style-src 'self'", ...styles.map(toHash)].join(' '),
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    // Without script the search in the header leads to the search page, which is a form that is sent to this site.
    "form-action 'self'",
  ].join(';');
