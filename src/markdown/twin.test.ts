import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readDocument } from '../document/read-document.ts';
import { createAddresses } from '../knowledge/addresses.ts';
import { expandCalls } from './expand-calls.ts';
import type { TextValues } from './expand-calls.ts';
import { printTwin } from './twin.ts';

const values: TextValues = {
  fact: ({ form }) => (form === 'rounded' ? '$136,000' : '$135,980'),
  references: (of) => (of === 'rise' ? [1, 2] : [1]),
  chart: ({ title, caption }) => ({
    title,
    summary: 'Bars by year: the latest is $5.',
    columns: [
      { label: 'Year', numeric: false },
      { label: 'Pay', numeric: true },
    ],
    rows: [['2026', '$5']],
    caption,
    publisher: 'The | Bureau',
    reference: 2,
    dataset: '/kb/data/pay/',
    csv: '/kb/data/pay.csv',
  }),
  picture: (of) => ({ path: `/kb/pictures/${of.replace('.png', '.webp')}`, width: 320, height: 80 }),
};

const read = (body: string) => {
  const addresses = createAddresses({ base: '/kb/', origin: 'https://almanac.example' });
  const result = readDocument({ file: 'x.mdx', body, addresses });
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.document;
};

const print = (body: string, title = 'A title'): string => {
  const { segments, diagrams } = read(body);
  return printTwin({
    url: 'https://almanac.example/kb/demand/pay/',
    front: { title, reviewers: undefined },
    title,
    body: expandCalls(segments, values),
    references: [],
    diagrams: new Map(diagrams.map(({ name, source }) => [name, source])),
  });
};

const textOf = (body: string): string => print(body).split('\n# A title\n\n')[1]?.trimEnd() ?? '';

test.each([
  [
    'prints figures with the numbers of their references',
    'Pay was <Fact of="a/b" />, rose <Fact of="rise" /> <Cite of="a" />, or <Fact of="a/b" form="rounded" cite="no" /> *in all*.',
    'Pay was $135,980[^1], rose $135,980[^1][^2][^1], or $136,000 *in all*.',
  ],
  [
    'makes links absolute, and leaves the words of a term',
    '## A heading\n\nThe <Term of="median">*median*</Term>, [there](/careers/x/#y), [here](#a-heading).',
    '## A heading\n\nThe *median*, [there](https://almanac.example/kb/careers/x/#y), [here](https://almanac.example/kb/demand/pay/#a-heading).',
  ],
  [
    'sets notes and evidence apart as quotes under their titles',
    '<Evidence side="for" title="Growth">\n\nIt grew <Cite of="a" />.\n\n- One\n- Two\n\n</Evidence>\n\n<Callout kind="warning">\n\nCareful.\n\n</Callout>\n\n<Example>\n\nIf 2% were lost.\n\n</Example>',
    '> **Evidence for: Growth**\n>\n> It grew[^1].\n>\n> - One\n> - Two\n\n> **Warning**\n>\n> Careful.\n\n> **Example, with invented numbers**\n>\n> If 2% were lost.',
  ],
  [
    'opens with the answer',
    '<Answer>\n\nYes, by <Fact of="a/b" />.\n\n</Answer>',
    '**The answer**\n\nYes, by $135,980[^1].',
  ],
  [
    'keeps tables, with figures in them and their columns aligned',
    '| a | b |\n| - | -: |\n| x \\| y | <Fact of="a/b" cite="no" /> |',
    '| a | b |\n| - | -: |\n| x \\| y | $135,980 |',
  ],
  [
    'keeps code as it was, with its language and its title',
    '```ts title="one.ts" {2}\nconst a = `*`;\n\nconst b = 2;\n```\n\n```bash not-run="it needs a server"\nls <x>\n```',
    'one.ts\n\n```ts\nconst a = `*`;\n\nconst b = 2;\n```\n\nnot run: it needs a server\n\n```bash\nls <x>\n```',
  ],
  [
    'says a diagram in words, and has its text',
    '```mermaid\nflowchart LR\n  A[Client] --> B\n```',
    'Diagram: Client to B\n\n```mermaid\nflowchart LR\n  A[Client] --> B\n```',
  ],
  [
    'keeps the notes of the author apart from the references',
    'One.[^n] Two.[^n]\n\n[^n]: The *note*.\n\n    More.',
    'One.[^note-n] Two.[^note-n]\n\n[^note-n]: The *note*.\n\n    More.',
  ],
  [
    'shows a picture as an author writes it, at its absolute address, with its caption',
    '![A queue that "grows"](./queue.png "Seen in *May*.")',
    '![A queue that “grows”](https://almanac.example/kb/pictures/queue.webp "Seen in *May*.")',
  ],
  [
    'keeps a picture in its list, without a caption where it has none',
    '- ![A queue that grows](./queue.png)',
    '- ![A queue that grows](https://almanac.example/kb/pictures/queue.webp)',
  ],
  ['keeps boxes of tasks', '- [ ] one\n- [x] two', '- [ ] one\n- [x] two'],
  [
    'shows a chart as its table, with its source',
    '<Chart dataset="pay" title="Pay by year" caption="Everyone who was asked." />',
    '**Pay by year**\n\nBars by year: the latest is $5.\n\n| Year | Pay |\n| - | -: |\n| 2026 | $5 |\n\nEveryone who was asked.\n\nSource: The | Bureau[^2]. [About this dataset](https://almanac.example/kb/data/pay/) · [the whole table as CSV](https://almanac.example/kb/data/pay.csv)',
  ],
])('%s', (_, body, markdown) => {
  expect(textOf(body)).toBe(markdown);
});

test('lists references under their numbers, after what to read next', () => {
  const text = printTwin({
    url: 'https://almanac.example/kb/demand/pay/',
    front: { title: 'Pay' },
    title: 'Pay',
    byline: 'Editors · Reviewed today',
    body: expandCalls(read('Text <Cite of="a" />.').segments, values),
    references: [
      {
        number: 1,
        title: 'Pay * of [all]',
        page: '/kb/sources/pay/',
        details: 'A bureau, 2026. Primary source.',
        original: 'https://bureau.example/pay?a=1&b=2',
      },
    ],
    evidence: { url: '/kb/demand/pay/evidence/', words: 'All 3 facts', rest: ': who and when.' },
    further: [{ title: 'Next', url: '/kb/demand/next/' }],
    diagrams: new Map(),
  });
  expect(text.split('---\n\n')[1]).toBe(`# Pay

Editors · Reviewed today

Text[^1].

## Read next

- [Next](https://almanac.example/kb/demand/next/)

## References

[All 3 facts](https://almanac.example/kb/demand/pay/evidence/): who and when.

[^1]: [Pay \\* of \\[all\\]](https://almanac.example/kb/sources/pay/). A bureau, 2026. Primary source. [Original](https://bureau.example/pay?a=1\\&b=2)
`);
});

// A reader of Markdown makes links of bare addresses, whatever stands before them: the words are the same.
const toWords = (node: Nodes): string => {
  if (node.type === 'text') return node.value;
  return node.type === 'link' ? node.children.map(toWords).join('') : `<${node.type}>`;
};

const readTitle = (markdown: string): { front: unknown; heading: string } => {
  const [, front = '', text = ''] = /^---\n([^]*?)\n---\n([^]*)$/.exec(markdown) ?? [];
  const tree = markdownToMdast(text, { features: { gfm: true } });
  const root: Root = tree.type === 'root' ? tree : { type: 'root', children: [] };
  const [heading] = root.children;
  const words = heading?.type === 'heading' && heading.depth === 1 ? heading.children : [];
  return {
    front: parse(front),
    heading: words.map(toWords).join(''),
  };
};

const hostileTitles = [
  `"Quotes" and 'more' & <b>`,
  '</script><script>alert(1)</script>',
  ']]> and --> and ---',
  '# not a heading *nor* _emphasis_ `code` [link](x) ![image](y) | cell',
  '1. not a list\\',
  '[^1] and [x]: y and ~~gone~~ and <https://a.example> www.a.example',
  'emoji 🦄 and שלום and مرحبا',
  '&amp; &#35; &lt;',
  '- ',
  'x '.repeat(150).trim(),
  'title: yes # no',
];

test.each(hostileTitles)(
  'the title %j comes out as itself, in the front matter and as the heading',
  (title) => {
    const { front, heading } = readTitle(print('Text.', title));
    expect(front).toEqual({ title });
    expect(heading).toBe(title.trim());
  },
);

test('no title breaks out of the heading, whatever its characters', () => {
  const title = fc
    .array(fc.constantFrom(...'#*_`~[](){}<>|!\\&;:-+=.1"\'^@/ aé\u05d0🦄'), { minLength: 1, maxLength: 40 })
    .map((signs) => signs.join('').replace(/ +/g, ' ').trim())
    .filter((text) => text !== '');
  fc.assert(
    fc.property(title, (text) => {
      const { front, heading } = readTitle(print('Text.', text));
      expect(front).toEqual({ title: text });
      expect(heading).toBe(text);
    }),
    { numRuns: 300 },
  );
});
