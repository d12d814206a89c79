import fc from 'fast-check';
import { mdxToMdast } from 'satteri';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../knowledge/finding.ts';
import { findUncitedFigures } from './uncited-figure.ts';

const file = 'articles/demand/example.mdx';

const find = (body: string, more: { lineOffset?: number; withoutBody?: boolean } = {}): Finding[] => {
  const { withoutBody, ...rest } = more;
  const tree = mdxToMdast(body);
  if (tree.type !== 'root') throw new Error('not a document');
  return findUncitedFigures({ file, tree, ...rest, ...(withoutBody ? {} : { body }) });
};

/** What stands in the body at the place that a finding names. */
const cut = (body: string, { line, column, endLine, endColumn }: Finding): string => {
  const lines = body.split('\n');
  const text = lines.slice(line - 1, endLine).join('\n');
  const rest = (lines[(endLine ?? line) - 1] ?? '').length - ((endColumn ?? 1) - 1);
  return text.slice(column - 1, text.length - rest);
};

const figures = (body: string): string[] => find(body).map((finding) => cut(body, finding));

const fact = '<Fact of="source/fact" />';
const cite = '<Cite of="source/fact" />';

/** What a reader sees first of a figure, which may stand half in bold: `**A**$50`. */
const toSeen = (source: string): string => source.replaceAll(/[*`]/g, '').slice(0, 2);

describe('findUncitedFigures', () => {
  it('reports a figure whose sentence names no source, with its place, the reason and what to write', () => {
    expect(find('Fine.\n\nOf them 36% agreed.')).toEqual([
      {
        file,
        line: 3,
        column: 9,
        endLine: 3,
        endColumn: 12,
        rule: 'figure/uncited',
        severity: 'error',
        message:
          '"36%" states a figure without its source: the sentence holds no `<Fact>` and no `<Cite>`, so a reader cannot check it.',
        fix: 'Place `<Fact of="source/fact" />` instead of the figure, or add `<Cite of="source/fact" />` to the sentence; if it is invented to show something, put it inside `<Example>`.',
      },
    ]);
  });

  it('accepts a figure that is cited in its sentence, and a fact that is placed', () => {
    expect(figures(`Of them 36% agreed ${cite}.`)).toEqual([]);
    expect(figures(`Of them ${fact} agreed.`)).toEqual([]);
    expect(figures(`**Of ${fact} developers** [${cite} a third of teams](/a/b/) agreed.`)).toEqual([]);
  });

  it('does not accept a source that stands in another sentence', () => {
    expect(figures(`Of them ${fact} agreed. Another 12% did not. So it is.`)).toEqual(['12%']);
    expect(figures(`Another 12% did not. Of them 36% agreed ${cite}.`)).toEqual(['12%']);
  });

  it('counts a citation after the full stop for the sentence before it, and only for that', () => {
    expect(figures(`Of them 36% agreed. ${cite} Another 12% did not.`)).toEqual(['12%']);
    expect(figures(`Of them 36% agreed.${cite} Nothing else.`)).toEqual([]);
    expect(figures(`Of them 36% agreed.\n${cite} Nothing else.`)).toEqual([]);
  });

  it('counts no citation that stands as a block of its own, because no sentence shows it', () => {
    expect(figures(`Of them 36% agreed.\n\n${cite}`)).toEqual(['36%']);
  });

  it('counts a citation at the very start for the first sentence', () => {
    expect(figures(`${cite} Of them 36% agreed.`)).toEqual([]);
  });

  it('tells sentences apart where one opens with a fact', () => {
    expect(figures(`Of them 36% agreed. ${fact} of firms did not.`)).toEqual(['36%']);
  });

  it('reports a percentage and an amount of money typed beside a fact without a citation', () => {
    const body = `Pay was ${fact}, which is 12% more than $100,000.`;
    expect(figures(body)).toEqual(['12%', '$100,000']);
    expect(find(body)[0]?.message).toContain('typed beside a `<Fact>`');
    expect(figures(`Pay was ${fact}, which is 12% more ${cite}.`)).toEqual([]);
  });

  it('lets words and counts stand beside a fact that they introduce', () => {
    expect(figures(`Nearly half of developers, ${fact}, agreed; the survey had 49,191 respondents.`)).toEqual(
      [],
    );
  });

  it('judges a row of a table as a whole, cell by cell', () => {
    const table = `| Place | Share |\n| --- | --- |\n| US | 36% |\n| UK | 12% ${cite} |\n| FR | ${fact} |\n| about 200 | engineers |`;
    expect(figures(table)).toEqual(['36%']);
    expect(find(table)[0]?.message).toContain('the row holds no');
    expect(find(table)[0]?.line).toBe(3);
  });

  it('judges headings, list items, quotations and footnotes like any other prose', () => {
    const body = '## Why 36% left\n\n- One\n  more 12% here\n\n> They say 13%\n\nText[^1].\n\n[^1]: Or 14%.';
    expect(figures(body)).toEqual(['36%', '12%', '13%', '14%']);
  });

  it('reads inside components, whether their text stands on their line or below it', () => {
    const body =
      '<Answer>About 36% agree.</Answer>\n\n<Callout kind="note">\n\nAnd 12% do not.\n\n</Callout>\n\nHere <Term of="a">13% of teams</Term>.';
    expect(figures(body)).toEqual(['36%', '12%', '13%']);
  });

  it('leaves code, fences, comments and everything inside an Example alone', () => {
    const body = [
      'Write `36%` or `$50`. {/* 12% */}',
      '```text title="36% of it"\n36% of developers\n```',
      '<Example title="A shop with 40% returns">\n\nA charge of $50 and 12% of developers.\n\n- 13%\n\n</Example>',
      'Here <Example>12%</Example> too.',
    ].join('\n\n');
    expect(figures(body)).toEqual([]);
  });

  it('does not join numbers and words over a code span', () => {
    expect(figures('Run 200 `node` developers.')).toEqual([]);
  });

  it('reports figures in the title and caption of a component, which cannot cite', () => {
    const body = '<Chart dataset="a" title="Up 36%" caption=\'Of "all" &amp; 12% more\' rows="5%|6%" />';
    expect(figures(body)).toEqual(['36%', '12%']);
    expect(find(body)[0]?.message).toContain('The prop `title` cannot hold a `<Fact>`');
    expect(find(body)[0]?.fix).toContain('without the figure');
  });

  it('reports figures in front matter where they stand in the file', () => {
    const tree = mdxToMdast('');
    if (tree.type !== 'root') throw new Error('not a document');
    const found = findUncitedFigures({
      file,
      tree,
      frontMatter: [
        { text: 'Are 36% of developers back-end developers?', line: 2, column: 8 },
        { text: 'What PostgreSQL 17 changes.', line: 3, column: 14 },
      ],
    });
    expect(found).toMatchObject([{ line: 2, column: 12, endLine: 2, endColumn: 15, rule: 'figure/uncited' }]);
    expect(found[0]?.message).toContain('front matter');
  });

  it('adds the lines that were cut off before the body', () => {
    expect(find('A share of 36%.', { lineOffset: 20 })).toMatchObject([
      { line: 21, endLine: 21, column: 12 },
    ]);
  });

  it('finds the place behind escapes, entities, indentation, emphasis and characters of two units', () => {
    for (const body of [
      'A \\< B &amp; C &#128512; 36% here.',
      '> - a line\n>   and **some** *36%* here.',
      'Bread 🍞 and\n   more 36% here.',
      'A break  \nthen 36% here.',
      '| a \\| b | c |\n| - | - |\n| x \\| y 36% | z |',
    ])
      expect(figures(body)).toEqual(['36%']);
  });

  it('names a place on the right line without the body too', () => {
    expect(find('One\ntwo 36% here.', { withoutBody: true })).toMatchObject([
      { line: 2, column: 5, endColumn: 8 },
    ]);
    expect(find('Text.\n\n<Chart dataset="a" title="Up 36%" />', { withoutBody: true })).toMatchObject([
      { line: 3, column: 1 },
    ]);
  });

  it('says a figure that runs over a line break in one line', () => {
    const body = 'It had 1.7 million\ndevelopers.';
    expect(find(body)[0]?.message).toMatch(/^"1\.7 million developers" /);
    expect(find(body)).toMatchObject([{ line: 1, endLine: 2, column: 8, endColumn: 11 }]);
  });

  it('gets through an article that is nothing but figures', () => {
    expect(find('36% here. '.repeat(1_500).concat('\n').repeat(10))).toHaveLength(15_000);
  });

  it('never throws, and points into the body', () => {
    const words = [
      '36%',
      ' ',
      '\n',
      '\n\n',
      '- ',
      '> ',
      '## ',
      '**',
      '`',
      '. ',
      cite,
      fact,
      '$50',
      '&amp;',
      '\\<',
      '| ',
      '1.7 million developers',
      '🙂',
      'A',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 40 }), (parts) => {
        const body = parts.join('');
        for (const finding of find(body))
          expect(finding.message.slice(1, 3)).toBe(toSeen(cut(body, finding)));
      }),
      { numRuns: 500 },
    );
  });
});

const table = (head: string, cell: string): string =>
  `| Country | ${head} |\n| --- | --- |\n| US | ${cell} |`;

describe('figures in other dress', () => {
  it.each([
    ['Of them １２％ agreed.', '１２％'],
    ['Of them ١٢٪ agreed.', '١٢٪'],
    ['Of them 12 pct agreed.', '12 pct'],
    ['Thirty-odd percent agreed.', 'Thirty-odd percent'],
    ['See [this](/a/ "Of them 36% agreed").', '36%'],
  ])('%s', (body, figure) => {
    expect(figures(body)).toEqual([figure]);
  });

  it.each(['120000', '120 000', '~95000', '١٢٠٠٠٠'])(
    'a bare %s below "Median pay" is an amount of money',
    (cell) => {
      expect(figures(table('Median pay', cell))).toEqual([cell]);
      expect(figures(table('Median pay', `${cell} ${cite}`))).toEqual([]);
    },
  );

  it('leaves small numbers, years in other columns and codes alone', () => {
    expect(figures(table('Pay', '12'))).toEqual([]);
    expect(figures(table('Founded', '1998'))).toEqual([]);
    expect(figures(table('Year of the pay', '2024'))).toEqual([]);
    expect(figures(table('Status', '200'))).toEqual([]);
  });

  it('reads the words of a diagram, at their line, unless it stands in an example', () => {
    const diagram = '```mermaid\nflowchart LR\n  A[All] -->|36% agreed| B[Some]\n```';
    expect(find(`Text.\n\n${diagram}`)).toMatchObject([{ line: 5, rule: 'figure/uncited' }]);
    expect(find(`<Example>\n\n${diagram}\n\n</Example>`)).toEqual([]);
    expect(find('```mermaid\nsequenceDiagram\n  A->>B: 200, event stored\n```')).toEqual([]);
  });
});
