import { describe, expect, test } from 'vitest';
import { createPolicy } from './content-security-policy.ts';

const read = (policy: string): Map<string, string> =>
  new Map(
    policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources.join(' ')];
    }),
  );

describe('the content security policy of a page', () => {
  test('refuses what it does not name, and names this site alone', () => {
    expect(Object.fromEntries(read(createPolicy({})))).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'img-src': "'self'",
      'font-src': "'self'",
      'connect-src': "'self'",
      'base-uri': "'none'",
      'form-action': "'self'",
    });
  });

  test('names what stands in the page by its hash, as a browser reckons it', () => {
    const directives = read(createPolicy({ scripts: ["alert('Hello, world.');"], styles: ['', 'é'] }));
    // The first is the example of the standard (Content Security Policy Level 3, 8.3), the second the hash of no bytes.
    expect(directives.get('script-src')).toBe("'self' 'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
    expect(directives.get('style-src')?.split(' ').slice(0, 2)).toEqual([
      "'self'",
      "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
    ]);
  });

  test('lets only a page that says so compile WebAssembly, and none run text', () => {
    expect(read(createPolicy({ compiles: true })).get('script-src')).toBe("'self' 'wasm-unsafe-eval'");
    expect(createPolicy({ scripts: ['a'], styles: ['b'] })).not.toContain('unsafe');
  });
});
