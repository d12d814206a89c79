import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAddresses } from '../knowledge/addresses.ts';
import { digestMeaning } from '../knowledge/meaning.ts';
import { readDocument } from './read-document.ts';

const addresses = createAddresses({ base: '/', origin: 'https://example.org' });

/** The digest of an article with this text. */
const digest = (body: string): string => {
  const result = readDocument({ file: 'x.mdx', body, addresses });
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  const parts = result.document.meaning;
  const confidence = { level: 'low', reason: 'A test.' };
  const pictures = new Map([
    ['one.png', 'aaaa'],
    ['two.png', 'bbbb'],
  ]);
  return digestMeaning({
    title: 'A',
    description: 'B',
    confidence,
    parts,
    figures: new Map(),
    charts: [],
    pictures,
  });
};

const text = `## Heads

The *median* is <Fact of="survey/pay" form="rounded" cite="no" /> a year, "as told" by [one source](/demand/one/).

- First, \`code\` and a <Term of="median">median</Term>
- Second ~~and last~~

| Who | What |
| --- | --- |
| all | <Fact of="survey/all" /> |

\`\`\`sql title="One"
SELECT 1;
\`\`\`

<Chart dataset="pay" title="Pay by year" columns="low,high" />

<Callout kind="note" title="Mind">

It is so.<Cite of="survey" />

</Callout>

![A queue that grows](./one.png "Seen in May.")
`;

const change = (from: string, to: string): string => {
  expect(text).toContain(from);
  return text.replace(from, to);
};

describe('what a text says', () => {
  test.each([
    ['a line that breaks elsewhere', change('a year, "as', 'a year,\n"as')],
    ['the mark of an emphasis', change('*median*', '_median_')],
    ['no emphasis', change('*median*', 'median')],
    ['the mark of a list', text.replaceAll(/^- /gm, '* ')],
    ['the level of a heading', change('## Heads', '### Heads')],
    ['typographic quotes', change('"as told"', '“as told”')],
    [
      'the order of props',
      change('of="survey/pay" form="rounded" cite="no"', 'cite="no" form="rounded" of="survey/pay"'),
    ],
    ['a citation that is not repeated', change(' cite="no"', '')],
    ['a link whose address stands below', `${change('(/demand/one/)', '[one]')}\n[one]: /demand/one/\n`],
    ['how a table is laid out', change('| all | ', '|all|')],
    ['the title of a code block', change(' title="One"', '')],
    ['a space before a citation', change('so.<Cite', 'so. <Cite')],
    ['blank lines', text.replaceAll('\n\n', '\n\n\n')],
    ['a picture whose path is written otherwise', change('./one.png', 'one.png')],
    ['a comment', `${text}\n{/* to do */}\n`],
    ['lines that end as on Windows', text.replaceAll('\n', '\r\n')],
  ])('is the same with %s', (_name, other) => {
    expect(digest(other)).toBe(digest(text));
  });

  test.each([
    ['a word', change('median* is', 'median* was')],
    ['a heading', change('Heads', 'Tails')],
    ['a fact', change('survey/all', 'survey/some')],
    ['a link', change('/demand/one/', '/demand/two/')],
    ['a term', change('<Term of="median">', '<Term of="mean">')],
    ['words that are struck out', change('~~and last~~', 'and last')],
    ['code', change('SELECT 1', 'SELECT 2')],
    ['a chart', change('dataset="pay"', 'dataset="posts"')],
    ['the title of a chart', change('Pay by year', 'Pay')],
    ['the title of a note', change('Mind', 'Never mind')],
    ['a citation', change('<Cite of="survey" />', '')],
    ['a picture', change('./one.png', './two.png')],
    ['the words for a picture', change('A queue', 'A line')],
    ['the caption of a picture', change(' "Seen in May."', '')],
    ['words that run together', change('It is so', 'Itis so')],
  ])('is something else with another: %s', (_name, other) => {
    expect(digest(other)).not.toBe(digest(text));
  });

  const sentence = fc
    .array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 6, maxLength: 14 })
    .filter((words) => new Set(words).size === words.length);

  test('is the same however its lines break, and another with any two words exchanged', () => {
    fc.assert(
      fc.property(sentence, fc.nat(), (words, at) => {
        const index = at % (words.length - 1);
        const broken = words.map((word, place) => word + (place === index ? '\n' : ' ')).join('');
        expect(digest(broken)).toBe(digest(words.join(' ')));
        const [one = '', other = ''] = [words[index], words[index + 1]];
        const exchanged = words.with(index, other).with(index + 1, one);
        expect(digest(exchanged.join(' '))).not.toBe(digest(words.join(' ')));
      }),
      { numRuns: 50 },
    );
  });
});
