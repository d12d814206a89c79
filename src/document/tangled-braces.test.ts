import { expect, test } from 'vitest';
import { parseBody } from './read-document.ts';
import { findTangledBraces } from './tangled-braces.ts';

const findPlaces = (body: string): string[] =>
  findTangledBraces('x.mdx', body).map(({ line, column, rule }) => `${line}:${column} ${rule}`);

test.each([
  ['open braces and tags', `One.\n\n{x${'<C>\n'.repeat(60)}`, '3:1'],
  ['tags in a brace that is closed', `One {${'x<C>'.repeat(60)}}`, '1:5'],
  ['braces in the props of tags', '<C a={'.repeat(60), '1:6'],
  ['braces between tags', '<T>\n<C>\n\n{x'.repeat(60), '4:1'],
  ['brackets, too', `{${'(x<C>('.repeat(60)}`, '1:1'],
])('a text that the parser would never finish is refused at its brace: %s', (_name, body, place) => {
  expect(findPlaces(body)).toEqual([`${place} mdx/expression`]);
  const before = performance.now();
  expect(parseBody('x.mdx', body).ok).toBe(false);
  expect(performance.now() - before).toBeLessThan(1_000);
});

const code = `const a = { b: <T>(c: T) => c };\n`.repeat(20);

test.each([
  ['in a fence', `\`\`\`ts\nclass A {\n${code}}\n\`\`\``],
  ['in a fence of a list', `- one\n\n  ~~~ts\n  class A {\n${code.replaceAll(/^/gm, '  ')}  }\n  ~~~`],
  ['in a fence of a quotation', `> \`\`\`ts\n> class A {\n${code.replaceAll(/^(?=.)/gm, '> ')}> }\n> \`\`\``],
  ['in code spans', 'Of `{` there are many: `<T>`. '.repeat(20)],
  ['in comments', '{/* <a><b><c> { */}\n\n<Callout kind="note">\n\nA.\n\n</Callout>\n\n'.repeat(20)],
  ['behind a backslash', 'A \\{ b `<c>`\n\n<Callout kind="note">\n\nA.\n\n</Callout>\n\n'.repeat(20)],
])('braces %s are text like any other', (_name, body) => {
  expect(findPlaces(body)).toEqual([]);
});

test.each([
  ['backticks', '`'.repeat(19_000)],
  ['backticks with a letter between', '`'.repeat(9_000) + 'a' + '`'.repeat(9_001)],
  ['beginnings of comments', '{/* '.repeat(4_900)],
  ['ends of comments', `{/*${' */ '.repeat(6_000)}`],
  ['braces', '{'.repeat(4_900)],
  ['braces and tags', '{<'.repeat(2_400)],
])('a text of nothing but %s takes no time', (_name, line) => {
  const before = performance.now();
  findTangledBraces('x.mdx', `${line}\n`.repeat(Math.floor(250_000 / line.length)).slice(0, 20_000 * 12));
  expect(performance.now() - before).toBeLessThan(2_000);
});
