import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { readJob } from '../../src/check/read-job.ts';
import type { ReadResult, TextKind } from '../../src/check/read-job.ts';
import { findForeignMarkup } from '../../src/document/output-policy.ts';
import type { Segment } from '../../src/document/types.ts';
import { removeHiddenCharacters } from '../../src/knowledge/hidden-character.ts';
import { anyText, honestBlock } from '../support/policy-texts.ts';

// Each property runs many texts; how many is bounded so that the file takes a few seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });
// The same texts each time, so that a change is judged by what it does; another seed finds others.
fc.configureGlobal({ seed: 20_261_130 });

const read = (kind: TextKind, body: string): ReadResult =>
  readJob({
    kind,
    file: 'pages/x.mdx',
    body,
    frontMatter: [],
    site: { base: '/', origin: 'http://localhost' },
  });

/** The lines of the errors, in their order. */
const listErrorLines = ({ findings }: ReadResult): number[] =>
  findings.filter(({ severity }) => severity === 'error').map(({ line }) => line);

const isAccepted = (result: ReadResult): boolean =>
  result.document !== undefined && listErrorLines(result).length === 0;

const toHtml = (segments: readonly Segment[]): string =>
  segments.map((segment) => (typeof segment === 'string' ? segment : toHtml(segment.children))).join('');

const countLines = (text: string): number => text.split('\n').length;

describe.each(['page', 'comment'] as const)('any text as a %s', (kind) => {
  test('is read without a fault, and is refused or becomes HTML of the allowed kinds alone', () => {
    let accepted = 0;
    fc.assert(
      fc.property(anyText, (raw) => {
        read(kind, raw);
        // What cannot be seen is refused where a file becomes text (src/files/read-text.ts), before anything else reads it.
        const body = removeHiddenCharacters(raw);
        const result = read(kind, body);
        const { document, findings } = result;
        for (const { line, column, message } of findings) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(countLines(body));
          expect(column).toBeGreaterThanOrEqual(1);
          expect(message).not.toBe('');
        }
        if (document === undefined) expect(listErrorLines(result)).not.toEqual([]);
        if (document === undefined || !isAccepted(result)) return;
        accepted += 1;
        expect(findForeignMarkup(document, kind === 'comment' ? 'comment' : 'text')).toBeUndefined();
        // Said once more without the allow-list: nothing that runs, and no frame, form or picture.
        expect(toHtml(document.segments)).not.toMatch(
          /<(?:script|style|iframe|img|object|embed|form|base|meta|link)[\s>/]|<[^>]*\s(?:on\w+|style|src|srcdoc)=|href="(?:javascript|data|vbscript):/i,
        );
      }),
      { numRuns: 250 },
    );
    // A generator that is always refused would prove nothing.
    expect(accepted).toBeGreaterThan(10);
  });

  test('takes no longer than its length allows', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 50, max: 150 }), (text, times) => {
        const before = performance.now();
        read(kind, text.repeat(times));
        expect(performance.now() - before).toBeLessThan(5_000);
      }),
      { numRuns: 25 },
    );
  });
});

/** What must be refused wherever it stands, each on one line, with what refuses it. */
const hostile: [snippet: string, rule: string][] = [
  ['A <script>alert(1)</script> b', 'mdx/element'],
  ['<img src="x" onerror="alert(1)" />', 'mdx/element'],
  ['<iframe src="https://a.example/"></iframe>', 'mdx/element'],
  ['A <b onclick="alert(1)">b</b>', 'mdx/element'],
  ['A {process.exit()} b', 'mdx/expression'],
  ['A {"text"} b', 'mdx/expression'],
  ['A <>b</> c', 'mdx/fragment'],
  ['A <Term of="median" {...a}>b</Term>', 'mdx/spread'],
  ['A <Term of={"median"}>b</Term>', 'mdx/attribute'],
  ['A <Term of="median" onClick="a()">b</Term>', 'mdx/unknown-prop'],
  ['A <Term of="median" set:html="x">b</Term>', 'mdx/unknown-prop'],
  ['A <Danger>b</Danger>', 'mdx/unknown-component'],
  ['A [b](javascript:alert(1))', 'url/scheme'],
  ['A [b](data:text/html;base64,PHNjcmlwdD4=)', 'url/scheme'],
  ['A [b](//evil.example/)', 'url/scheme'],
  ['A [b](https://bank.example@evil.example/)', 'url/user-info'],
  ['A [b](https://127.0.0.1/)', 'url/host'],
  ['A [bls.gov](https://evil.example/)', 'url/text'],
  ['A word with &#x202e; turned', 'text/hidden-character'],
];

/** Where a line may stand within another block. */
const wrappers: ((line: string) => [text: string, line: number])[] = [
  (line) => [line, 1],
  (line) => [`> ${line}`, 1],
  (line) => [`> > one\n> > ${line}`, 2],
  (line) => [`- one\n- ${line}`, 2],
  (line) => [`1. one\n\n   ${line}`, 3],
  (line) => [`<Callout kind="note">\n\n${line}\n\n</Callout>`, 3],
  (line) => [`words before\n${line}\nwords after`, 2],
  (line) => [`| a |\n| --- |\n| ${line} |`, 3],
];

describe('a hostile line in an honest text', () => {
  test('is refused on its own line, whatever stands around it', () => {
    fc.assert(
      fc.property(
        fc.array(honestBlock, { maxLength: 4 }),
        fc.constantFrom(...hostile),
        fc.constantFrom(...wrappers),
        fc.array(honestBlock, { maxLength: 4 }),
        (before, [snippet, rule], wrap, after) => {
          const start = before.map((block) => `${block}\n\n`).join('');
          const rest = after.map((block) => `\n\n${block}`).join('');
          fc.pre(isAccepted(read('page', `${start}x${rest}`)));
          const [text, line] = wrap(snippet);
          const result = read('page', `${start}${text}${rest}\n`);
          expect(isAccepted(result)).toBe(false);
          const own = result.findings.filter((finding) => finding.rule === rule);
          expect(own.map((finding) => finding.line)).toContain(countLines(start) - 1 + line);
          // What stands around it may have its own fault, such as a component that holds nothing else; the rest has none.
          const end = countLines(start) - 1 + countLines(text);
          expect(listErrorLines(result).filter((at) => at < countLines(start) || at > end)).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});

/** Writes some of the characters as entities, or in the other case, as `choices` says of each. */
const disguise = (text: string, choices: readonly number[]): string =>
  Array.from(text, (character, index) => {
    const code = character.codePointAt(0) ?? 0;
    const forms = [
      character,
      character.toUpperCase(),
      character.toLowerCase(),
      `&#${code};`,
      `&#x${code.toString(16)};`,
      `&#X${code.toString(16).toUpperCase().padStart(5, '0')};`,
    ];
    return forms[(choices[index % choices.length] ?? 0) % forms.length] ?? character;
  }).join('');

const choices = fc.array(fc.nat(5), { minLength: 5, maxLength: 40 });

describe('what is refused stays refused in disguise', () => {
  const schemes = fc.constantFrom(
    'javascript:alert',
    'JaVaScRiPt:x',
    'vbscript:x',
    'data:text/html,x',
    'file:///x',
    'blob:x',
    'http://a.example/',
  );
  const links = fc.constantFrom<(address: string) => string>(
    (address) => `A [b](${address}) c`,
    (address) => `A [b](<${address}>) c`,
    (address) => `A [b](${address} "title") c`,
    (address) => `A [b][c] d\n\n[c]: ${address}`,
  );

  test.each(['page', 'comment'] as const)('an address in a %s, by case, entities and their forms', (kind) => {
    fc.assert(
      fc.property(schemes, links, choices, (address, link, how) => {
        expect(isAccepted(read(kind, link(disguise(address, how))))).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  const blanks = fc.constantFrom('', ' ', '\t', '\n', '&Tab;', '&NewLine;', '&#9;', '&#x0A;', '&nbsp;', '\\');

  test('an address with blanks in it is refused, or is no link at all', () => {
    fc.assert(
      fc.property(schemes, links, fc.nat(12), blanks, (address, link, at, blank) => {
        const { document } = read('page', link(address.slice(0, at) + blank + address.slice(at)));
        expect(document === undefined || !toHtml(document.segments).includes('href=')).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  const tags = fc.constantFrom('script', 'iframe', 'img', 'svg', 'style', 'a', 'object', 'x-y');
  const ends = fc.constantFrom<(name: string) => string>(
    (name) => `<${name}>x</${name}>`,
    (name) => `<${name} />`,
    (name) => `<${name}\n/>`,
    (name) => `<${name}\t a="b" />`,
    (name) => `<${name} onload='a()'></${name}>`,
    (name) => `<${name}>`,
    (name) => `</${name}>`,
    (name) => `<${name}`,
  );

  test('a tag, by case and by how it is written', () => {
    fc.assert(
      fc.property(tags, ends, fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }), (tag, end, upper) => {
        const name = Array.from(tag, (letter, index) =>
          upper[index % upper.length] ? letter.toUpperCase() : letter,
        ).join('');
        expect(isAccepted(read('page', `Before ${end(name)} after.\n`))).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  test('a tag in a comment is shown as it was typed', () => {
    fc.assert(
      fc.property(tags, ends, (tag, end) => {
        const { document } = read('comment', `Before ${end(tag)} after.\n`);
        expect(document && toHtml(document.segments)).not.toContain(`<${tag}`);
      }),
      { numRuns: 60 },
    );
  });
});
