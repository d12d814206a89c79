import { expect, test } from 'vitest';
import { article } from '../schemas/article.ts';
import { source } from '../schemas/source.ts';
import { readYaml } from './read-yaml.ts';
import { validate } from './validate.ts';

const matter = `title: Do developers work from home?
description: Whether developers work from home or in an office, by what surveys of developers and adverts say of it, and why these two do not agree with each other.
confidence:
  level: low
  reason: No source has been read for it yet.
published: 2026-11-30
updated: 2026-11-30
reviewed: 2026-11-30
reviewBy: 2027-05-30
authors: [backend-almanac]
topics: [remote-work]
order: 3
`;

const survey = `id: survey-2026
title: A survey of developers
publisher: The institute
url: https://example.org/
published: 2026-05
kind: primary
note: Read in full.
facts:
  - id: share
    statement: So many called themselves back-end developers.
    value: 12.5
    unit: { kind: percent }
    population: respondents
    geography: worldwide
    period: March 2026
    locator: page 14
    confidence: seen-in-primary
    excerpt: 12.5% identify as back-end developers
`;

const find = (text: string, schema: Parameters<typeof validate>[0]['schema']): string[] => {
  const read = readYaml({ file: 'x.yaml', text });
  if (!read.ok) throw new Error('The text is no YAML.');
  const result = validate({ file: 'x.yaml', yaml: read.yaml, schema });
  return result.ok ? [] : result.findings.map(({ line, message, fix }) => `${line}: ${message} ${fix}`);
};

test('what the cases below change is sound', () => {
  expect([...find(matter, article), ...find(survey, source)]).toEqual([]);
});

test.each<[from: string, to: string, found: string]>([
  // A value of another kind is told once, and not once more of its length.
  [
    '[remote-work]',
    'remote-work',
    '11: `topics` must be a list, and is `remote-work`. Write `topics: [remote-work]`.',
  ],
  ['order: 3', 'order: "3"', '12: `order` must be a number, and is `3`. Write `order: 3`.'],
  [
    'order: 3',
    'order: third',
    '12: `order` must be a number, and is `third`. Write a number, without quotation marks.',
  ],
  ['order: 3\n', '', '1: `order` is missing. Add it: a number is expected.'],
  [
    'title: Do developers work from home?',
    'title: 2026',
    "1: `title` must be text, and is `2026`. Write `title: '2026'`.",
  ],
  ['order: 3', 'order:', '12: `order` is empty. Write a number behind the colon, or delete the line.'],
  // Of two days that do not fit each other the one that must move is named, with the value that it has.
  [
    'updated: 2026-11-30',
    'updated: 2026-11-01',
    '7: `updated` is `2026-11-01`. Write a day that is not before `published`, or correct that one.',
  ],
  [
    'reviewBy: 2027-05-30',
    'reviewBy: 2026-11-30',
    '9: `reviewBy` is `2026-11-30`. Write a day after `reviewed`.',
  ],
])('of an article, %j written as %j is told in plain words', (from, to, found) => {
  expect(find(matter.replace(from, to), article)).toEqual([found]);
});

test.each<[from: string, to: string, found: RegExp]>([
  [
    '{ kind: percent }',
    '{ kind: percents }',
    /^12: `facts\.0\.unit\.kind` is `percents`\. Use one of: currency, percent, .* Did you mean `percent`\?$/,
  ],
  [
    '{ kind: percent }',
    '{ of: percent }',
    /^12: `facts\.0\.unit\.kind` is missing\. Add it: one of currency, percent/,
  ],
  [
    '{ kind: percent }',
    'percent',
    /^12: `facts\.0\.unit` must be a group of fields, and is `percent`\. Write its fields in braces/,
  ],
  ['    unit: { kind: percent }\n', '', /^9: `facts\.0\.unit` is missing\. A fact with a value needs a unit/],
])('of a source, %j written as %j is told in plain words', (from, to, found) => {
  const findings = find(survey.replace(from, to), source);
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatch(found);
});
