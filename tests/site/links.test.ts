import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listFiles } from '../../src/published/list-files.ts';
import { listElements, readPages, siteFolder, toAddress } from '../support/built-site.ts';

const sites = [
  { name: 'site', base: '/', origin: 'http://localhost:4321' },
  { name: 'kb', base: '/kb/', origin: 'https://almanac.example' },
] as const;

describe.each(sites)('the site below $base', ({ name, base, origin }) => {
  const folder = siteFolder(name);
  const pages = readPages(folder);
  const ids = new Map(
    pages.map((page) => [
      page.file,
      new Set(
        listElements(page).flatMap(({ properties }) =>
          typeof properties['id'] === 'string' ? [properties['id']] : [],
        ),
      ),
    ]),
  );

  /** The file that answers at an address of this site; undefined for another site's. */
  const resolve = (href: string, from: string): { file: string; fragment: string } | undefined => {
    const url = new URL(href, `${origin}${base}${toAddress(from)}`);
    if (url.origin !== origin) return undefined;
    const path = decodeURIComponent(url.pathname);
    const rest = path.startsWith(base) ? path.slice(base.length) : `outside the base: ${path}`;
    return {
      file: rest === '' || rest.endsWith('/') ? `${rest}index.html` : rest,
      fragment: decodeURIComponent(url.hash.slice(1)),
    };
  };

  test('has no broken link, anchor, style sheet, script or image', () => {
    const broken = pages.flatMap((page) =>
      listElements(page).flatMap(({ tagName, properties }) =>
        ['href', 'src', 'action'].flatMap((attribute) => {
          const value = properties[attribute];
          if (typeof value !== 'string' || value.startsWith('mailto:')) return [];
          const target = resolve(value, page.file);
          if (target === undefined) return [];
          if (!existsSync(join(folder, target.file)))
            return [`${page.file}: <${tagName} ${attribute}="${value}">`];
          const isMissing = target.fragment !== '' && ids.get(target.file)?.has(target.fragment) === false;
          return isMissing ? [`${page.file}: no #${target.fragment} at ${value}`] : [];
        }),
      ),
    );
    expect(pages.length).toBeGreaterThan(400);
    expect([...new Set(broken)]).toEqual([]);
  });

  test('gives every page a canonical address that is its own', () => {
    const wrong = pages
      .filter(({ file }) => file !== '404.html')
      .filter((page) => {
        const canonical = listElements(page).find(
          ({ tagName, properties }) => tagName === 'link' && String(properties['rel']) === 'canonical',
        );
        return canonical?.properties['href'] !== `${origin}${base}${toAddress(page.file)}`;
      });
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  test('has every page at an address that ends in a slash', () => {
    const loose = listFiles(folder).filter(
      (file) => file.endsWith('.html') && !file.endsWith('index.html') && file !== '404.html',
    );
    expect(loose).toEqual([]);
  });

  test('links to no page of its own outside the base or without the slash at its end', () => {
    const wrong = pages.flatMap((page) =>
      listElements(page).flatMap(({ tagName, properties }) => {
        const href = properties['href'];
        if (tagName !== 'a' || typeof href !== 'string' || !href.startsWith('/')) return [];
        const path = href.replace(/[?#].*$/, '');
        return path.startsWith(base) && (path.endsWith('/') || /\.[a-z]+$/.test(path))
          ? []
          : [`${page.file}: ${href}`];
      }),
    );
    expect(wrong).toEqual([]);
  });
});
