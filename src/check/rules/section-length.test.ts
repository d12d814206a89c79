import { mdxToMdast } from 'satteri';
import { expect, test } from 'vitest';
import { findLongSections } from './section-length.ts';

const find = (body: string): string[] => {
  const tree = mdxToMdast(body);
  if (tree.type !== 'root') throw new Error('not a document');
  const findings = findLongSections({ file: 'x.mdx', tree });
  return findings.map(({ line, rule, message }) => `${line} ${rule} ${message.split(' ')[0]}`);
};

const words = (count: number): string => 'word '.repeat(count);

test('a section of more than 600 words is named at its heading, with their number', () => {
  expect(find(`## One\n\n${words(601)}\n\n## Two\n\n${words(600)}`)).toEqual([
    '1 article/section-length 601',
  ]);
});

test('the words of lists, tables, quotes and components count, and code does not', () => {
  const body = `## One\n\n- ${words(150)}\n- ${words(150)}\n\n> ${words(150)}\n\n| a |\n| - |\n| ${words(150)} |\n\n`;
  expect(find(body)).toEqual(['1 article/section-length 601']);
  expect(find(`## One\n\n<Callout>\n\n${words(601)}\n\n</Callout>\n`)).toEqual([
    '1 article/section-length 601',
  ]);
  expect(find(`## One\n\n\`\`\`text\n${words(601)}\n\`\`\`\n`)).toEqual([]);
});

test('a heading of any level divides, and a text without one is a section, too', () => {
  expect(find(`## One\n\n${words(400)}\n\n### Half\n\n${words(400)}`)).toEqual([]);
  expect(find(words(601))).toEqual(['1 article/section-length 601']);
});
