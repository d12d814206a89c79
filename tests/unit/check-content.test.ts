import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/knowledge/finding.ts';
import { checkChanges } from '../support/check-folder.ts';
import type { Changes } from '../support/content-folder.ts';

const read = (file: string): string =>
  readFileSync(join(import.meta.dirname, '../fixtures/sound', file), 'utf8');

const check = async (changes: Changes): Promise<Finding[]> => (await checkChanges(changes)).findings;

const article = 'articles/demand/is-it-sound.mdx';
const second = 'articles/demand/second.mdx';
const source = 'sources/survey-2026.yaml';
const table = 'datasets/pay-by-year.csv';
const dataset = 'datasets/pay-by-year.yaml';
const board = 'dashboard.yaml';

interface Failure {
  name: string;
  file: string;
  /** Replaces the first text by the second in the file, or gives the whole file. */
  change: readonly [from: string, to: string] | string | Uint8Array;
  rule: string;
  /** Text on the line that the finding must point at. */
  at?: string;
  /** What the remedy must say. */
  fix?: RegExp;
  /** Where the finding stands, when in another file. */
  reportedIn?: string;
}

const failures: Failure[] = [
  { name: 'an empty file', file: source, change: '', rule: 'file/empty' },
  {
    name: 'a file that is not UTF-8',
    file: source,
    change: new Uint8Array([0x69, 0x64, 0x3a, 0x0a, 0xff, 0xfe]),
    rule: 'file/not-utf-8',
    fix: /UTF-8/,
  },
  {
    name: 'a control character',
    file: second,
    change: ['links have', 'links\u0007 have'],
    rule: 'file/control-character',
    at: 'links\u0007 have',
  },
  {
    name: 'a file of a kind that nothing reads',
    file: 'articles/demand/notes.txt',
    change: 'x',
    rule: 'file/unexpected',
  },
  {
    name: 'an article with the ending of other Markdown',
    file: 'articles/demand/notes.md',
    change: 'x',
    rule: 'file/unexpected',
    fix: /^Call it `notes\.mdx`\.$/,
  },
  {
    name: 'a source with the other ending of YAML',
    file: 'sources/survey-2027.yml',
    change: 'x',
    rule: 'file/unexpected',
    fix: /^Call it `survey-2027\.yaml`\.$/,
  },
  {
    name: 'a file in a place that nothing reads',
    file: 'articles/lost.mdx',
    change: 'x',
    rule: 'file/unexpected',
  },
  {
    name: 'a file name that cannot be an address',
    file: 'articles/demand/Upper Case.mdx',
    change: 'x',
    rule: 'file/name',
  },
  {
    name: 'a file name that Windows keeps for a device',
    file: 'articles/demand/aux.mdx',
    change: 'x',
    rule: 'file/name',
  },
  { name: 'malformed YAML', file: source, change: ['kind: primary', 'kind: [primary'], rule: 'yaml/syntax' },
  {
    name: 'a duplicate key in YAML',
    file: source,
    change: ['kind: primary', 'kind: primary\nkind: primary'],
    rule: 'yaml/syntax',
  },
  {
    name: 'an alias in YAML',
    file: source,
    change: ['kind: primary', 'kind: &a primary'],
    rule: 'yaml/feature',
    at: 'kind: &a',
  },
  {
    name: 'an unknown field',
    file: source,
    change: ['publisher:', 'publischer:'],
    rule: 'schema/unknown-key',
    at: 'publischer',
    fix: /Did you mean `publisher`/,
  },
  {
    name: 'a field of the framework',
    file: second,
    change: ['order: 2', 'order: 2\nlayout: ./x.astro'],
    rule: 'schema/unknown-key',
    at: 'layout',
  },
  {
    name: 'a prototype key',
    file: second,
    change: ['order: 2', 'order: 2\n__proto__: { a: 1 }'],
    rule: 'schema/unknown-key',
    at: '__proto__',
  },
  { name: 'a missing field', file: second, change: ['order: 2\n', ''], rule: 'schema/field', fix: /Add it/ },
  {
    name: 'a text that is too long',
    file: second,
    change: ['title: A second article', `title: ${'a'.repeat(61)}`],
    rule: 'schema/field',
    at: 'title',
    fix: /Result lists cut a title after 60 characters/,
  },
  {
    name: 'a day that does not exist',
    file: second,
    change: ['published: 2026-01-02', 'published: 2026-02-30'],
    rule: 'schema/field',
    at: 'published',
    fix: /does not exist in the calendar/,
  },
  {
    name: 'a date in another style',
    file: second,
    change: ['published: 2026-01-02', 'published: 2 January 2026'],
    rule: 'schema/field',
    at: 'published',
    fix: /YYYY-MM-DD/,
  },
  {
    name: 'a date in the future',
    file: second,
    change: ['updated: 2026-01-02', 'updated: 2026-12-01'],
    rule: 'date/future',
    at: 'updated',
  },
  {
    name: 'an update before publication',
    file: second,
    change: ['updated: 2026-01-02', 'updated: 2025-01-02'],
    rule: 'schema/field',
    at: 'updated',
  },
  {
    name: 'front matter that is not closed',
    file: second,
    change: '---\ntitle: A\n',
    rule: 'schema/front-matter',
  },
  {
    name: 'an article without front matter',
    file: second,
    change: 'Just text.\n',
    rule: 'schema/front-matter',
    fix: /first line/,
  },
  {
    name: 'an id that is not the file name',
    file: source,
    change: ['id: survey-2026\n', 'id: survey-2025\n'],
    rule: 'ref/file-name',
    at: 'id: survey-2025',
  },
  {
    name: 'a fact declared twice',
    file: source,
    change: ['id: median-pay-2025', 'id: median-pay'],
    rule: 'ref/duplicate',
    at: '- id: median-pay',
    fix: /Rename/,
  },
  {
    name: 'a section declared twice',
    file: 'sections.yaml',
    change: `${read('sections.yaml')}${read('sections.yaml')}`,
    rule: 'ref/duplicate',
  },
  {
    name: 'two files that claim one address',
    file: 'pages/demand.mdx',
    change: read('pages/about.mdx'),
    rule: 'ref/duplicate-address',
    reportedIn: 'pages/demand.mdx',
  },
  {
    name: 'a redirect that hides a page',
    file: 'redirects.yaml',
    change: '- { from: /about/, to: /demand/, since: 2026-01-01 }\n',
    rule: 'redirect/shadow',
  },
  ...[
    '/demand/is-it-sound/evidence/',
    '/404/',
    '/pagefind/',
    '/pagefind/index/',
    '/sha256sums/',
    '/sources/',
    '/charts/',
    '/pictures/',
  ].map((from) => ({
    name: `a redirect from ${from}, which the site has itself`,
    file: 'redirects.yaml',
    change: `- { from: ${from}, to: /demand/, since: 2026-01-01 }\n`,
    rule: 'redirect/shadow',
    at: from,
    fix: /Delete the redirect/,
  })),
  ...[
    '/claims.json/',
    '/robots.txt/',
    '/demand/is-it-sound/index.html/',
    '/sitemap-index.xml/',
    '/demand/feed.xml/',
  ].map((from) => ({
    name: `a redirect from ${from}, which would stand in the place of a file`,
    file: 'redirects.yaml',
    change: `- { from: ${from}, to: /demand/, since: 2026-01-01 }\n`,
    rule: 'schema/field',
    at: from,
  })),
  {
    name: 'a redirect of the evidence that moves with its article',
    file: 'redirects.yaml',
    change:
      '- { from: /demand/old/, to: /demand/second/, since: 2026-01-01 }\n- { from: /demand/old/evidence/, to: /demand/, since: 2026-01-01 }\n',
    rule: 'redirect/duplicate',
    at: '/demand/old/evidence/',
    fix: /moves with an article/,
  },
  {
    name: 'a redirect that leads nowhere',
    file: 'redirects.yaml',
    change: '- { from: /old/, to: /demand/is-it-sond/, since: 2026-01-01 }\n',
    rule: 'redirect/dead',
    at: '/demand/is-it-sond/',
    fix: /`\/demand\/is-it-sound\/`/,
  },
  {
    name: 'an address that the site itself uses',
    file: 'pages/sources.mdx',
    change: read('pages/about.mdx'),
    rule: 'ref/reserved-address',
  },
  {
    name: 'two terms of one name',
    file: 'glossary/mean.mdx',
    change: [
      '',
      '---\ntitle: middle value\ndefinition: The sum of all values divided by their number.\n---\n',
    ],
    rule: 'glossary/duplicate-name',
    reportedIn: 'glossary/median.mdx',
  },
  {
    name: 'an author who does not exist',
    file: second,
    change: ['[editors]', '[editor]'],
    rule: 'ref/missing',
    at: 'authors',
    fix: /`editors`/,
  },
  {
    name: 'a topic that does not exist',
    file: second,
    change: ['topics: [pay]', 'topics: [pays]'],
    rule: 'ref/missing',
    at: 'topics',
    fix: /`pay`/,
  },
  {
    name: 'a related article that does not exist',
    file: second,
    change: ['order: 2', 'order: 2\nrelated: [demand/is-it-sounds]'],
    rule: 'ref/missing',
    at: 'related',
    fix: /`demand\/is-it-sound`/,
  },
  {
    name: 'a path to a missing article',
    file: 'paths/decide.yaml',
    change: ['demand/second', 'demand/secund'],
    rule: 'ref/missing',
    at: 'demand/secund',
    fix: /`demand\/second`/,
  },
  {
    name: 'a dataset from a missing source',
    file: dataset,
    change: ['source: survey-2026', 'source: survey-2027'],
    rule: 'ref/missing',
    at: 'survey-2027',
    fix: /`survey-2026`/,
  },
  {
    name: 'a comment on a missing article',
    file: 'comments/demand/no-such/one.yaml',
    change: read('comments/demand/is-it-sound/first.yaml').replace('first', 'one'),
    rule: 'ref/missing',
  },
  {
    name: 'a reply to a reply',
    file: 'comments/demand/is-it-sound/third.yaml',
    change: read('comments/demand/is-it-sound/reply.yaml')
      .replace('id: reply', 'id: third')
      .replace('replyTo: first', 'replyTo: reply'),
    rule: 'comment/nested-reply',
  },
  {
    name: 'a fact that does not exist',
    file: article,
    change: ['<Fact of="survey-2026/median-pay" /> in', '<Fact of="survey-2026/median-pai" /> in'],
    rule: 'fact/unknown',
    at: 'Yes: the median',
    fix: /`survey-2026\/median-pay`/,
  },
  {
    name: 'a statement printed as a value',
    file: article,
    change: ['<Fact of="survey-2026/median-pay" /> in', '<Fact of="survey-2026/remark" /> in'],
    rule: 'fact/no-value',
    fix: /<Cite/,
  },
  {
    name: 'a figure that the front matter does not compute',
    file: article,
    change: ['<Fact of="rise" />', '<Fact of="rice" />'],
    rule: 'fact/unknown',
    fix: /`rise`/,
  },
  {
    name: 'a computed figure that is never printed',
    file: article,
    change: ['rose by <Fact of="rise" />', 'rose'],
    rule: 'figure/unused',
    at: '- id: rise',
  },
  {
    name: 'operands that do not go together',
    file: source,
    change: [
      'unit: { kind: currency, currency: USD, per: year }',
      'unit: { kind: currency, currency: EUR, per: year }',
    ],
    rule: 'figure/operands',
    reportedIn: article,
  },
  {
    name: 'a source that does not exist',
    file: article,
    change: ['<Cite of="survey-2026" />', '<Cite of="survey-2062" />'],
    rule: 'source/unknown',
    fix: /`survey-2026`/,
  },
  {
    name: 'a dataset that does not exist',
    file: article,
    change: ['dataset="pay-by-year"', 'dataset="pay-by-ear"'],
    rule: 'dataset/unknown',
    fix: /`pay-by-year`/,
  },
  {
    name: 'a chart column that does not exist',
    file: article,
    change: ['<Chart dataset="pay-by-year"', '<Chart columns="wage" dataset="pay-by-year"'],
    rule: 'dataset/unknown-column',
  },
  {
    name: 'a chart row that does not exist',
    file: article,
    change: ['<Chart dataset="pay-by-year"', '<Chart rows="1999" dataset="pay-by-year"'],
    rule: 'dataset/unknown-row',
  },
  {
    name: 'a chart of a text column',
    file: dataset,
    change: ['y: [pay]', 'y: [year]'],
    rule: 'dataset/chart',
    at: 'chart:',
  },
  {
    name: 'a tile of a fact that does not exist',
    file: board,
    change: ['fact: survey-2026/median-pay\n', 'fact: survey-2026/median-pai\n'],
    rule: 'ref/missing',
    at: 'median-pai',
    fix: /`survey-2026\/median-pay`/,
  },
  {
    name: 'a tile compared with a fact that does not exist',
    file: board,
    change: ['former: survey-2026/median-pay-2025', 'former: survey-2026/median-pay-2052'],
    rule: 'ref/missing',
    at: 'median-pay-2052',
    fix: /`survey-2026\/median-pay-2025`/,
  },
  {
    name: 'a tile of a statement',
    file: board,
    change: ['fact: survey-2026/median-pay\n', 'fact: survey-2026/remark\n'],
    rule: 'fact/no-value',
    at: 'survey-2026/remark',
  },
  {
    name: 'a tile without a figure',
    file: board,
    change: ['dataset: pay-by-year\n        column: pay\n        former', 'former'],
    rule: 'schema/field',
    at: 'title: Median pay by the table',
    fix: /`dataset` whose last row/,
  },
  {
    name: 'a tile with a table and no column',
    file: board,
    change: ['        column: pay\n', ''],
    rule: 'schema/field',
    fix: /give both or neither/,
  },
  {
    name: 'a tile of a table that does not exist',
    file: board,
    change: ['dataset: pay-by-year', 'dataset: pay-by-yaer'],
    rule: 'ref/missing',
    at: 'pay-by-yaer',
    fix: /`pay-by-year`/,
  },
  {
    name: 'a tile of a column that does not exist',
    file: board,
    change: ['column: pay', 'column: pays'],
    rule: 'dataset/unknown-column',
    at: 'column: pays',
    fix: /`pay`/,
  },
  {
    name: 'a tile compared with a row that does not exist',
    file: board,
    change: ["former: '2025'", "former: '2023'"],
    rule: 'dataset/unknown-row',
    at: '2023',
    fix: /`2024`/,
  },
  {
    name: 'a tile with an article that does not exist',
    file: board,
    change: ['article: demand/second', 'article: demand/secund'],
    rule: 'ref/missing',
    at: 'demand/secund',
    fix: /`demand\/second`/,
  },
  {
    name: 'a caveat with an article that does not exist',
    file: board,
    change: ['article: demand/is-it-sound', 'article: demand/is-it-sond'],
    rule: 'ref/missing',
    at: 'demand/is-it-sond',
    fix: /`demand\/is-it-sound`/,
  },
  {
    name: 'a table without a time as the figure of a tile',
    file: dataset,
    change: ['label: Year, type: time', 'label: Year, type: text'],
    rule: 'dashboard/no-time',
    at: 'dataset: pay-by-year',
    fix: /Give the `fact`/,
    reportedIn: board,
  },
  {
    name: 'a tile drawn from a table in another unit',
    file: dataset,
    change: ['currency: USD', 'currency: EUR'],
    rule: 'dashboard/unit',
    at: 'column: pay',
    reportedIn: board,
  },
  {
    name: 'a tile compared with a reading in another unit',
    file: source,
    change: [
      'value: 40000\n    unit: { kind: currency, currency: USD, per: year }',
      'value: 40000\n    unit: { kind: currency, currency: USD, per: month }',
    ],
    rule: 'dashboard/unit',
    at: 'former: survey-2026',
    reportedIn: board,
  },
  {
    name: 'a tile compared with a reading of another place',
    file: source,
    change: ["geography: Nowhere\n    period: '2025'", "geography: Elsewhere\n    period: '2025'"],
    rule: 'dashboard/place',
    at: 'former: survey-2026',
    reportedIn: board,
  },
  {
    name: 'a tile that leads with an older edition',
    file: board,
    change: [
      'fact: survey-2026/median-pay\n        former: survey-2026/median-pay-2025\n',
      'fact: survey-2026/median-pay-2025\n',
    ],
    rule: 'dashboard/edition',
    at: 'fact: survey-2026/median-pay-2025',
    fix: /Lead with `survey-2026\/median-pay`/,
  },
  {
    name: 'a tile whose table goes on after its fact',
    file: table,
    change: 'year,pay\n2025,40000\n2027,60000\n',
    rule: 'dashboard/edition',
    at: 'fact: survey-2026/median-pay',
    fix: /leave `fact` out/,
    reportedIn: board,
  },
  {
    name: 'a tile whose former reading is the latest',
    file: board,
    change: ["former: '2025'", "former: '2026'"],
    rule: 'dashboard/edition',
    at: "former: '2026'",
  },
  {
    name: 'a tile of a reading without a date',
    file: source,
    change: ["period: '2026'", 'period: current edition'],
    rule: 'dashboard/undated',
    at: 'fact: survey-2026/median-pay',
    fix: /with a date/,
    reportedIn: board,
  },
  {
    name: 'a figure typed on a tile',
    file: board,
    change: ['note: Everyone who was asked answered.', 'note: Some 45% of those asked answered.'],
    rule: 'figure/uncited',
    at: 'note: Some',
  },
  {
    name: 'a fact that leads two tiles',
    file: board,
    change: [
      "dataset: pay-by-year\n        column: pay\n        former: '2025'",
      'fact: survey-2026/median-pay',
    ],
    rule: 'ref/duplicate',
    at: 'fact: survey-2026/median-pay',
  },
  {
    name: 'a misspelt field of a group of tiles',
    file: board,
    change: ['    tiles:', '    tile:'],
    rule: 'schema/unknown-key',
    at: 'tile:',
    fix: /Did you mean `tiles`/,
  },
  { name: 'a dataset without its table', file: table, change: '', rule: 'file/empty' },
  {
    name: 'a ragged row',
    file: table,
    change: 'year,pay\n2024,1\n2025\n',
    rule: 'dataset/table',
    at: '2025',
  },
  {
    name: 'a word where a number stands',
    file: table,
    change: 'year,pay\n2024,1\n2025,many\n',
    rule: 'dataset/table',
    at: '2025',
  },
  {
    name: 'a number with a thousands separator',
    file: table,
    change: 'year,pay\n2024,"38,000"\n',
    rule: 'dataset/table',
    at: '2024',
  },
  {
    name: 'a table whose head does not match',
    file: table,
    change: 'year,wage\n2024,1\n',
    rule: 'dataset/table',
  },
  {
    name: 'an unknown component',
    file: article,
    change: ['<Callout kind="note" title="A note">', '<Calout kind="note" title="A note">'],
    rule: 'mdx/syntax',
  },
  {
    name: 'an unknown component without content',
    file: second,
    change: ['So that links', '<Fakt of="a/b" /> So that links'],
    rule: 'mdx/unknown-component',
    at: 'So that links',
    fix: /<Fact>/,
  },
  {
    name: 'a component that is a word of the language',
    file: second,
    change: ['So that links', '<constructor /> So that links'],
    rule: 'mdx/element',
    at: 'So that links',
  },
  {
    name: 'an unknown prop',
    file: article,
    change: ['cite="no"', 'sight="no"'],
    rule: 'mdx/unknown-prop',
    at: '| 2026',
  },
  {
    name: 'a prop with a wrong value',
    file: article,
    change: ['cite="no"', 'cite="never"'],
    rule: 'mdx/prop',
    at: '| 2026',
  },
  {
    name: 'a prop that is missing',
    file: article,
    change: ['<Term of="median">', '<Term>'],
    rule: 'mdx/prop',
    fix: /Add of/,
  },
  {
    name: 'a fact on a line of its own',
    file: second,
    change: ['So that links', 'The pay was\n<Fact of="survey-2026/median-pay" />\nin 2026. So that links'],
    rule: 'mdx/inline',
    at: '<Fact',
  },
  {
    name: 'a chart within a sentence',
    file: second,
    change: ['So that links', 'Look: <Chart dataset="pay-by-year" title="Pay" /> So that links'],
    rule: 'mdx/block',
    at: '<Chart',
  },
  {
    name: 'an expression',
    file: second,
    change: ['So that', '{process.exit(0)} So that'],
    rule: 'mdx/expression',
    at: 'So that',
  },
  {
    name: 'a block expression',
    file: second,
    change: ['So that links', '{process.exit(0)}\n\nSo that links'],
    rule: 'mdx/expression',
    at: '{process.exit(0)}',
  },
  {
    name: 'an expression as a prop',
    file: article,
    change: ['cite="no"', 'cite={process.exit(0)}'],
    rule: 'mdx/attribute',
    at: '| 2026',
  },
  {
    name: 'spread props',
    file: article,
    change: ['cite="no"', '{...process.env}'],
    rule: 'mdx/spread',
    at: '| 2026',
  },
  {
    name: 'an import',
    file: second,
    change: ['## Why', "import fs from 'node:fs'\n\n## Why"],
    rule: 'mdx/esm',
    at: 'import fs',
  },
  {
    name: 'an export',
    file: second,
    change: ['## Why', 'export const a = 1\n\n## Why'],
    rule: 'mdx/esm',
    at: 'export const',
  },
  {
    name: 'a directive of the framework',
    file: article,
    change: ['cite="no"', 'set:html="<script>"'],
    rule: 'mdx/unknown-prop',
    at: '| 2026',
  },
  {
    name: 'a raw element',
    file: second,
    change: ['So that', '<b onclick="alert(1)">x</b> So that'],
    rule: 'mdx/element',
    at: 'So that',
  },
  {
    name: 'a script element',
    file: second,
    change: ['So that links', '<script>alert(1)</script>\n\nSo that links'],
    rule: 'mdx/element',
    at: '<script>',
  },
  {
    name: 'a fragment',
    file: second,
    change: ['So that', '<>x</> So that'],
    rule: 'mdx/fragment',
    at: 'So that',
  },
  {
    name: 'a comment that goes on as code',
    file: second,
    change: ['So that', '{/* a */ process.exit(0) /* b */} So that'],
    rule: 'mdx/expression',
    at: 'So that',
  },
  {
    name: 'a script link',
    file: second,
    change: ['[the first article](/demand/is-it-sound/)', '[x](javascript:alert(1))'],
    rule: 'url/scheme',
  },
  {
    name: 'a protocol-relative link',
    file: second,
    change: ['(/demand/is-it-sound/)', '(//evil.example/)'],
    rule: 'url/scheme',
  },
  { name: 'a component that is not closed', file: second, change: ['</Answer>', ''], rule: 'mdx/syntax' },
  {
    name: 'quotes nested without end',
    file: second,
    change: ['So that', `${'> '.repeat(500)}So that`],
    rule: 'limit/text',
    at: '> > >',
  },
  {
    name: 'a line without end',
    file: second,
    change: ['So that', `${'a'.repeat(30_000)} So that`],
    rule: 'limit/text',
    at: 'aaaa',
  },
  {
    name: 'a run of delimiters',
    file: second,
    change: ['So that', `${'*'.repeat(100)} So that`],
    rule: 'limit/text',
    at: '****',
  },
  {
    name: 'a link to a missing page',
    file: second,
    change: ['(/demand/is-it-sound/)', '(/demand/is-it-sond/)'],
    rule: 'link/broken',
    fix: /`\/demand\/is-it-sound\/`/,
  },
  {
    name: 'a link to a missing heading',
    file: article,
    change: ['/demand/second/#why', '/demand/second/#who'],
    rule: 'link/broken',
    fix: /`#why`/,
  },
  {
    name: 'an article without its answer',
    file: second,
    change: [read(second).slice(read(second).indexOf('<Answer>'), read(second).indexOf('## Why')), ''],
    rule: 'article/answer-first',
  },
  {
    name: 'two answers',
    file: second,
    change: ['So that links have two ends.', '<Answer>\nAgain.\n</Answer>'],
    rule: 'article/answer-first',
    at: '<Answer>',
  },
  {
    name: 'a second answer within a remark',
    file: second,
    change: [
      'So that links have two ends.',
      '<Callout kind="note">\n\n<Answer>\nAgain.\n</Answer>\n\n</Callout>',
    ],
    rule: 'article/answer-first',
    at: '<Answer>',
  },
  {
    name: 'an uncited figure',
    file: second,
    change: ['So that links', 'In 2026 a full 45% of developers agreed. So that links'],
    rule: 'figure/uncited',
    at: 'So that',
  },
  {
    name: 'an uncited figure in a description',
    file: second,
    change: ['It is here so that', 'It says that 45% of developers agree, so that'],
    rule: 'figure/uncited',
    at: 'description',
  },
  {
    name: 'a diagram that cannot be drawn',
    file: article,
    change: ['flowchart LR', 'nonsense ZZ'],
    rule: 'fence/mermaid',
    at: '```mermaid',
  },
  {
    name: 'an unknown glossary term',
    file: article,
    change: ['<Term of="median">', '<Term of="medium">'],
    rule: 'ref/missing',
    fix: /`median`/,
  },
];

const apply = ({ file, change }: Failure): { changes: Changes; text: string } => {
  if (typeof change === 'string' || change instanceof Uint8Array)
    return { changes: { [file]: change }, text: typeof change === 'string' ? change : '' };
  const [from, to] = change;
  const text = from === '' ? to : read(file).replace(from, () => to);
  return { changes: { [file]: text }, text };
};

test('the sound content has no findings', async () => {
  expect(await check({})).toEqual([]);
});

describe('each failure is reported at its line with its remedy', () => {
  test.each(failures)('$name', async (failure) => {
    const { changes, text } = apply(failure);
    const findings = await check(changes);
    const finding = findings.find(({ rule }) => rule === failure.rule);
    expect(finding, JSON.stringify(findings, null, 2)).toBeDefined();
    expect(finding?.file).toBe(failure.reportedIn ?? failure.file);
    expect(finding?.severity).toBe('error');
    expect(finding?.fix ?? '').not.toBe('');
    if (failure.at !== undefined) {
      const shown = failure.reportedIn === undefined ? text : read(failure.reportedIn);
      expect(shown.split('\n')[(finding?.line ?? 0) - 1]).toContain(failure.at);
    }
    if (failure.fix !== undefined) expect(finding?.fix).toMatch(failure.fix);
  });

  test('a symbolic link', async () => {
    const findings = await check({ 'sources/link.yaml': { linkTo: '/etc/hostname' } });
    expect(findings.map(({ rule, file }) => `${file} ${rule}`)).toContain(
      'sources/link.yaml file/symbolic-link',
    );
  });

  test('a missing list of sections', async () => {
    const findings = await check({ 'sections.yaml': null });
    expect(findings.map(({ rule }) => rule)).toContain('file/missing');
  });
});
