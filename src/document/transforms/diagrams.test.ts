import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { createAddresses } from '../../knowledge/addresses.ts';
import { drawDiagrams } from './diagrams.ts';

const addresses = createAddresses({ base: '/kb/', origin: 'https://almanac.example' });

const draw = (...sources: string[]) => {
  const tree = fromHtml(
    sources.map((source) => `<pre><code class="language-mermaid">${source}</code></pre>`).join(''),
    { fragment: true },
  );
  const { files, problems } = drawDiagrams(tree, addresses);
  return { html: toHtml(tree), files, problems };
};

const flow = 'flowchart LR\n  A[Client] --&gt;|asks| B[Server]\n  B &lt;--&gt; C';
const sequence = 'sequenceDiagram\n  A-&gt;&gt;B: Pay\n  B--&gt;&gt;A: Paid';

test('a diagram is a file, and its page shows it by reference with its words as its name', () => {
  const { html, files } = draw(flow);
  const [file] = files;
  expect(html).toContain(`<use href="/kb/diagrams/${file?.name}.svg#drawing">`);
  expect(html).toContain('aria-label="Diagram: Client (asks) to Server; Server to C"');
  expect(file?.svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="[\d. ]+"/);
  expect(file?.svg).toContain('>Server</text>');
});

test('the file takes its colours from the page, and names no marker, style, script or address', () => {
  for (const { svg } of draw(flow, sequence).files) {
    expect(svg).not.toMatch(/marker|url\(|style|script|href|var\(--_|#[0-9a-f]{3}/i);
    expect(svg).toContain('stroke="var(--rule-strong,CanvasText)"');
  }
});

test('each arrow has its head at its end, turned along its last stretch', () => {
  const heads = draw(sequence).files[0]?.svg.match(/translate\([\d. ]+\)rotate\(-?\d+\)/g) ?? [];
  expect(heads).toHaveLength(2);
  expect(heads[0]).toMatch(/rotate\(0\)$/);
  expect(heads[1]).toMatch(/rotate\(180\)$/);
  expect(draw(flow).files[0]?.svg.match(/rotate\(/g)).toHaveLength(3);
});

test('the same diagram has the same name, and another one another', () => {
  const names = draw(flow, sequence, flow).files.map(({ name }) => name);
  expect(names[0]).toBe(names[2]);
  expect(names[0]).not.toBe(names[1]);
});

test('what cannot be drawn is reported and leaves the fence as it was', () => {
  const { problems, files, html } = draw('no diagram at all');
  expect(problems).toHaveLength(1);
  expect(files).toEqual([]);
  expect(html).toContain('no diagram at all');
});
