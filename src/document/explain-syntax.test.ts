import { describe, expect, test } from 'vitest';
import { parseBody } from './read-document.ts';

const findFault = (body: string) => {
  const read = parseBody('articles/demand/second.mdx', body);
  if (read.ok) throw new Error('The parser reads it.');
  const [finding] = read.findings;
  if (finding === undefined) throw new Error('Nothing is found.');
  return finding;
};

/** What stands between the backticks of a remedy that begins with "Write" or "Put code between backticks". */
const readRemedy = (fix: string): string =>
  /`(.*?)`(?: for the character itself|[.,]|$)/.exec(fix)?.[1] ?? '';

describe('what the remedy of a text that cannot be read says, put in the place of what is wrong, can be read', () => {
  test.each<[name: string, body: string, wrong: string]>([
    ['curly quotation marks', 'It was <Fact of=“a/b” />.', '<Fact of=“a/b” />'],
    ['a curly quotation mark at the end', 'It was <Fact of="a/b” />.', '<Fact of="a/b” />'],
    ['no quotation marks', 'It was <Fact of=a/b />.', '<Fact of=a/b />'],
    ['one quotation mark', 'It was <Fact of="a/b />.', '<Fact of="a/b />'],
    ['a fact without its slash', 'It was **<Fact of="a/b">** then.', '<Fact of="a/b">'],
    [
      'a chart without its slash',
      '<Chart dataset="x" title="It’s so">\n\nMore.',
      '<Chart dataset="x" title="It’s so">',
    ],
    ['a comment of HTML', 'Text <!-- to do --> here.', '<!-- to do -->'],
    ['an address in angle brackets', 'See <https://example.org/a>.', '<https://example.org/a>'],
    ['an address of mail in angle brackets', 'Ask <me@example.org>.', '<me@example.org>'],
    ['a number after the bracket', 'Teams with <5 people.', '<5'],
    ['an arrow', 'It goes a <- b.', '<-'],
    ['less or equal', 'Where a <= b.', '<='],
    ['another closing tag', '<Answer>\nText.\n\n</Anwser>', '</Anwser>'],
  ])('%s', (_name, body, wrong) => {
    const { fix = '', rule, line, column } = findFault(body);
    expect(rule).toBe('mdx/syntax');
    const shown = body.split('\n')[line - 1] ?? '';
    expect(shown.slice(column - 1).startsWith(wrong)).toBe(true);
    const mended = body.replace(wrong, () => readRemedy(fix));
    expect(mended).not.toBe(body);
    expect(parseBody('articles/demand/second.mdx', mended), fix).toMatchObject({ ok: true });
  });

  test.each([
    ['A List<String> holds text.', 'List<String>'],
    ['A Map<String, List<Int>> too.', 'Map<String, List<Int>>'],
  ])('a type with its parameter is code: %s', (body, wrong) => {
    const { fix } = findFault(body);
    expect(fix).toBe(`Put code between backticks: \`${wrong}\`.`);
    expect(parseBody('x.mdx', body.replace(wrong, `\`${wrong}\``))).toMatchObject({ ok: true });
  });
});

test.each([
  ['One line<br>and another.', 'The HTML element `<br>`', 'Begin a new paragraph'],
  ['<img src="a.png">', 'The HTML element `<img>`', '![What it shows](./file-name.png)'],
  ['Bold </b> text.', 'The HTML element `<b>`', '**the words**'],
  ['<h2>Words', 'The HTML element `<h2>`', '`## The words`'],
  ['<fact of="a/b">', 'capitals count', '`<Fact>`'],
  ['<Fakt of="a/b">', 'There is no component `<Fakt>`', 'Did you mean `<Fact>`?'],
  ['<Answer>\nText.', '`<Answer>` is not closed', '`</Answer>` on a line of its own'],
  ['</Answer>', 'closes what was not opened', 'Delete it'],
  ['<Evidence side="for">- one\n</Evidence>', 'in a line with other words', 'on lines of their own'],
  ['<Answer>\nText.</Answer>', 'in a line with other words', 'on lines of their own'],
  ['<Term of="mean">word', '`<Term>` is not closed', '`</Term>` behind the words'],
  ['<Fact of="a/b" then', 'has no end', '`/>` behind its last prop'],
  ['<Fact, of="a/b" />', 'The props of `<Fact>` cannot be read', 'name="text"'],
  ['<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> other', 'Git has left two versions', 'delete the lines'],
  ['A set {1, 2.', 'A brace is opened here', '`\\{`'],
  ['It is {% raw %}.', 'no comment', '`\\{`'],
])('tells of %j what is wrong and what to do', (body, message, fix) => {
  const finding = findFault(body);
  expect(finding.message).toContain(message);
  expect(finding.fix).toContain(fix);
  expect(finding.message).not.toMatch(/JSX|oxc|MDX|U\+/);
});

test('quotes no more of a long tag than can be read, and nothing over two lines', () => {
  const { fix } = findFault(`<Callout\nkind=“note” title=“${'word '.repeat(20)}”>\nx\n</Callout>`);
  expect(fix).toBe('Put each value between two straight ones, `"`.');
});

test('takes no longer over a line of nothing but beginnings', () => {
  const started = performance.now();
  findFault(`${'a.'.repeat(20_000)}<Fact of=${'“'.repeat(300)} />`);
  findFault(`<Fact of=${'x='.repeat(190)}>`);
  expect(performance.now() - started).toBeLessThan(1000);
});
