import { beforeAll, describe, expect, test } from 'vitest';
import { loadDictionary } from './dictionary.ts';
import { lintJob } from './lint-job.ts';

beforeAll(loadDictionary, 60_000);

const frontMatter = '---\ntitle: A title\n---\n\n';

const lint = (body: string) =>
  lintJob({ file: 'articles/x/y.mdx', source: frontMatter + body, isMarkdown: true, fields: [] });

/** What a finding means, as its file has it. */
const cut = (
  body: string,
  place: { line: number; column: number; endLine?: number; endColumn?: number },
): string => {
  const lines = (frontMatter + body).split('\n').slice(place.line - 1, place.endLine);
  const last = (lines.at(-1) ?? '').slice(0, (place.endColumn ?? 1) - 1);
  return [...lines.slice(0, -1), last].join('\n').slice(place.column - 1);
};

describe('what remark-lint finds stands where it is written', () => {
  test.each([
    ['after characters of two units', '😀 *é* See [one][nowhere].', '[one][nowhere]'],
    ['within a component', '<Callout kind="note">\n\n- a [one][nowhere]\n\n</Callout>', '[one][nowhere]'],
    ['in a cell', '| a |\n| --- |\n| 😀 [one][nowhere] |', '[one][nowhere]'],
  ])('%s', async (_name, body, expected) => {
    const { findings } = await lint(body);
    expect(findings.map((finding) => [finding.rule, cut(body, finding)])).toEqual([
      ['markdown/undefined-reference', expected],
    ]);
  });
});

describe('what retext finds stands where it is written', () => {
  test.each([
    ['after an entity and an escape', 'Salt &amp; \\*pepper the the end.', 'the the'],
    ['across emphasis', 'It is 😀 *in the* the end.', 'the* the'],
    ['in a prop', '<Callout kind="note" title="In the the end">\n\nOne.\n\n</Callout>', 'the the'],
    ['in the words of an example', '<Example>\n\nIn the the end.\n\n</Example>', 'the the'],
  ])('%s', async (_name, body, expected) => {
    const { findings } = await lint(body);
    expect(findings.map((finding) => [finding.rule, cut(body, finding)])).toEqual([
      ['wording/repeated-word', expected],
    ]);
  });

  test('and is mended only where the source is what a reader sees', async () => {
    const { findings } = await lint('In the the end.\n\nIn the\nthe end.\n');
    expect(findings.map(({ mend }) => mend)).toEqual([{ from: 'the the', to: 'the' }, undefined]);
  });
});

describe('a word that no dictionary has', () => {
  const listWords = async (body: string): Promise<string[]> =>
    (await lint(body)).words.map((word) => `${word.word} ${cut(body, word)}`);

  test('is found where it stands, in text, in props, in cells and beside punctuation', async () => {
    const body =
      '😀 We (recieve) **teh** &amp; the adress’s end.\n\n<Callout kind="note" title="A tilte">\n\nOne.\n\n</Callout>\n\n| wrod |\n| --- |\n| one-tow |\n';
    expect(await listWords(body)).toEqual([
      'recieve recieve',
      'teh teh',
      'adress adress',
      'tilte tilte',
      'wrod wrod',
    ]);
  });

  test.each([
    ['code', 'The field `recieve` and\n\n```text\nrecieve\n```'],
    ['an address', 'See [the report](https://example.org/recieve), www.recieve.org or ann@recieve.org.'],
    ['a prop that names something', 'It rose by <Fact of="recieve/teh" />.'],
    ['a name with a dot or a number', 'Node.js, OAuth2x and HTTP2y answer, e.g. to recieve.js.'],
    ['an acronym', 'The TGI and the APIs of the XYZQ.'],
    ['a name made of known words', 'The AuditEvent and the DataBreachReport.'],
    ['an id', 'See bls-oews-national-2025x, and pqrst-2025-natl.'],
    ['a quotation', 'He wrote "the color of labor organizations".'],
    ['another language', 'Die Zahl der offenen Stellen ist gesunken. 仕事はある。'],
    ['a comment', 'One. {/* recieve */}'],
    ['a contraction or a possessive', "It isn't the developer's, nor the developers'."],
  ])('is not looked for in %s', async (_name, body) => {
    expect(await listWords(body)).toEqual([]);
  });

  test('is looked for in a word that somebody only puts between quotation marks', async () => {
    expect(await listWords('They call it "recieve".')).toEqual(['recieve recieve']);
  });

  test('may be one of two spellings, of which the other is written here', async () => {
    const { words } = await lint('They organized the size of the prize.');
    expect(words).toMatchObject([{ word: 'organized', british: 'organised' }]);
  });
});
