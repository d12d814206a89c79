import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { findPageFaults } from './audit-page.ts';

const script = 'document.documentElement.dataset.theme = "dark"';
const styles = 'a{color:red;background:url(/_astro/paper.png)}';
const toHash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const policy = [
  "default-src 'none'",
  `script-src 'self' ${toHash(script)}`,
  `style-src 'self' ${toHash(styles)}`,
  "base-uri 'none'",
  "form-action 'self'",
].join(';');

const toPage = ({ csp = policy, head = '', body = '' } = {}): string =>
  `<!doctype html><html lang="en"><head><meta http-equiv="Content-Security-Policy" content="${csp}"><meta charset="utf-8">` +
  `<script>${script}</script><style>${styles}</style><script type="application/ld+json">{"a":1}</script>${head}</head>` +
  `<body><main>${body}</main></body></html>`;

test('a page that keeps the rules has no fault, whatever its text speaks of', () => {
  const body =
    '<p>An <code>onclick</code> with <code>style="…"</code>, &lt;iframe&gt; and javascript:alert(1).</p>' +
    '<a href="https://other.example/" ping="/count/">A source</a><a href="mailto:a@other.example">A letter</a>' +
    '<img alt="" src="/pictures/a.webp" srcset="/pictures/a.webp 1x, /pictures/b.webp 2x">' +
    '<svg><use href="/charts/pay.svg#wide"/></svg><form action="/search/"><button>Search</button></form>';
  const head =
    '<link rel="canonical" href="https://almanac.example/"><link rel="stylesheet" href="/_astro/print.css">' +
    '<meta http-equiv="refresh" content="0; url=/demand/">';
  expect(findPageFaults(toPage({ head, body }))).toEqual([]);
});

describe('a page is refused', () => {
  test.each([
    ['<p onclick="1">', '<p> has the attribute `onclick`'],
    ['<p ONFOCUS=1>', '<p> has the attribute `onfocus`'],
    ['<p style="color:red">', '<p> has the attribute `style`'],
    ['<svg><g style="fill:red"/></svg>', '<g> has the attribute `style`'],
    ['<script>1</script>', 'its policy does not name the <script> that stands in it'],
    ['<script type="module">1</script>', 'its policy does not name the <script> that stands in it'],
    ['<script type="importmap">{}</script>', 'its policy does not name the <script> that stands in it'],
    ['<template><script>1</script></template>', 'its policy does not name the <script> that stands in it'],
    ['<style>p{}</style>', 'its policy does not name the <style> that stands in it'],
    ['<script src="https://other.example/a.js"></script>', '<script src> leads away from this site'],
    ['<script src="/\\other.example/a.js"></script>', '<script src> leads away from this site'],
    ['<img alt="" src=" &#9;//other.example/a.png">', '<img src> leads away from this site'],
    ['<img alt="" src="data:image/png;base64,AAAA">', '<img src> leads away from this site'],
    [
      '<img alt="" srcset="/a.png 1x, https://other.example/a.png 2x">',
      '<img srcset> leads away from this site',
    ],
    ['<svg><use xlink:href="//other.example/a.svg#a"/></svg>', '<use xlinkhref> leads away from this site'],
    ['<video poster="https://other.example/a.png"></video>', '<video poster> leads away from this site'],
    ['<form action="https://other.example/"></form>', '<form action> leads away from this site'],
    ['<button formaction="//other.example/"></button>', '<button formaction> leads away from this site'],
    ['<a href="java&#10;script:alert(1)">a</a>', '<a href> holds a program or a page'],
    ['<iframe src="/"></iframe>', '<iframe> is allowed on no page'],
    ['<object data="/a.svg"></object>', '<object> is allowed on no page'],
    ['<embed src="/a.svg">', '<embed> is allowed on no page'],
  ])('for %s in its text', (body, fault) => {
    expect(findPageFaults(toPage({ body }))).toEqual([fault]);
  });

  test.each([
    ['<base href="/">', '<base> is allowed on no page'],
    ['<link rel="icon" href="https://other.example/a.ico">', '<link href> leads away from this site'],
    [
      '<link rel="alternate stylesheet" href="//other.example/a.css">',
      '<link href> leads away from this site',
    ],
    [
      '<meta http-equiv="refresh" content="0; url=//other.example/">',
      'it sends its readers away from this site',
    ],
  ])('for %s in its head', (head, fault) => {
    expect(findPageFaults(toPage({ head }))).toEqual([fault]);
  });

  test('for styles that load from elsewhere, even where its policy names them', () => {
    const foreign = '@font-face{src:url("https://other.example/a.woff2")}';
    const csp = policy.replace("style-src 'self'", `style-src 'self' ${toHash(foreign)}`);
    expect(findPageFaults(toPage({ csp, body: `<style>${foreign}</style>` }))).toEqual([
      'its <style> loads from elsewhere',
    ]);
  });

  test.each(["'unsafe-inline'", "'unsafe-eval'", 'https:', '*', 'other.example', 'data:'])(
    'for a policy that lets in %s',
    (source) => {
      const csp = policy.replace("script-src 'self'", `script-src 'self' ${source}`);
      expect(findPageFaults(toPage({ csp }))).toEqual([
        `its policy says \`script-src ${source}\`, which lets in more than this site's own`,
      ]);
    },
  );

  test.each(["default-src 'none'", "base-uri 'none'", "form-action 'self'"])(
    'for a policy without %s',
    (directive) => {
      const csp = policy.replace(directive, "img-src 'self'");
      expect(findPageFaults(toPage({ csp }))).toEqual([`its policy lacks \`${directive}\``]);
    },
  );

  test.each([
    ['without a policy', toPage().replace(/<meta http-equiv[^>]*>/, '')],
    [
      'with a policy after other elements',
      toPage().replace(/(<meta http-equiv[^>]*>)(<meta charset[^>]*>)/, '$2$1'),
    ],
    ['that is empty', ''],
  ])('%s', (_name, html) => {
    expect(findPageFaults(html)).toEqual(['its head does not begin with a content security policy']);
  });
});
