import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { toContentFile } from '../../src/check/list-files.ts';
import { createLibrary } from '../../src/check/library.ts';
import { collectAnswers } from '../../src/drafts/collect-answers.ts';
import type { DraftFile } from '../../src/drafts/draft.ts';
import { draftKinds } from '../../src/drafts/kinds.ts';
import type { DraftName } from '../../src/drafts/kinds.ts';
import type { Answers, DraftContext } from '../../src/drafts/question.ts';
import { readEnvironment } from '../../src/environment.ts';

vi.setConfig({ testTimeout: 60_000 });

const root = join(import.meta.dirname, '../..');
const today = '2026-11-30';
const description =
  'Words that are long enough to describe something for a list of results, and that hold no figure that had to be cited.';

const open = async (contentDir: string) => {
  const environment = readEnvironment({ CONTENT_DIR: contentDir }, root);
  const before = await checkContent({ environment, today });
  const context: DraftContext = {
    library: createLibrary(before.tree),
    today,
    files: [],
    readFile: (path) => readFileSync(path, 'utf8'),
  };
  const draft = async (name: DraftName, given: Answers): Promise<DraftFile[]> => {
    const { answers, problems, missing } = await collectAnswers({ kind: draftKinds[name], given, context });
    expect({ problems, missing: missing.map((question) => question.name) }).toEqual({
      problems: [],
      missing: [],
    });
    return draftKinds[name].write(answers, context).files;
  };
  const check = async (files: readonly DraftFile[]) => {
    const proposed = files.map(({ path, text }) => toContentFile(path, new TextEncoder().encode(text)));
    const { tree, findings } = await checkContent({ environment, today, proposed });
    const known = new Set(before.findings.map((finding) => JSON.stringify(finding)));
    return { tree, added: findings.filter((finding) => !known.has(JSON.stringify(finding))) };
  };
  return { context, draft, check };
};

const hostile = [
  '"Quoted" and \'quoted\': both',
  "It's: a # and a 'quote",
  '# not a heading',
  '- not a list',
  '? not a key',
  '> not a quote',
  '| not a block',
  '! not a tag',
  '& not an anchor',
  '* not an alias *',
  '@ and ` and %',
  '{ not: a map }',
  '[not, one, list]',
  '<<: not a merge',
  '--- not an end',
  '... not the end',
  '<script>alert(1)</script>',
  '</title><img src=x onerror=alert(1)>',
  '{alert(1)} ${alert(1)}',
  'import x from "y"',
  'true',
  'null',
  '1e3 and 0x1f',
  'back\\slash \\n \\u0041',
  'emoji 👩🏽‍💻 and 🏳️‍🌈',
  'هل المطورون مطلوبون؟',
  'e\u0301 composed and é',
  'trailing colon:',
  'tab\tinside',
  '__proto__',
  'constructor',
];

describe('drafts', () => {
  test('hold any title as it was given, its accents composed, and the check has nothing against them', async () => {
    const { draft, check } = await open(join(root, 'tests/fixtures/sound'));
    const files = await Promise.all(
      hostile.map(async (title, index) =>
        draft('article', {
          section: ['demand'],
          title: [title],
          slug: [`hostile-${index}`],
          description: [description],
          topic: ['pay'],
        }),
      ),
    );
    const { tree, added } = await check(files.flat());
    expect(added.filter(({ severity }) => severity === 'error')).toEqual([]);
    const titles = new Map(tree.articles.map(({ id, data }) => [id, data.title]));
    expect(hostile.map((_title, index) => titles.get(`demand/hostile-${index}`))).toEqual(
      hostile.map((title) => title.normalize('NFC')),
    );
  });

  test('of every kind stand beside the real content without an error', async () => {
    const { context, draft, check } = await open(join(root, 'content'));
    const [source = ''] = context.library.sources.keys();
    const [article = '', other = ''] = context.library.ids.articles;
    const sections = context.library.tree.sections.map(({ id }) => id);
    const topics = context.library.tree.topics.map(({ id }) => id);
    const about = { population: ['everyone'], geography: ['Nowhere'] };
    const files = await Promise.all([
      ...sections.map(async (section) =>
        draft('article', {
          section: [section],
          title: [`What is new in ${section}?`],
          description: [description],
          topic: topics.slice(0, 3),
          related: [article],
        }),
      ),
      draft('source', {
        ...about,
        title: ['A survey that was never made'],
        publisher: ['The editors'],
        url: ['https://survey.example.org/'],
        note: ['Written for a test.'],
        statement: ['It says that pay is good.'],
        period: ['2026'],
        locator: ['page 1'],
        excerpt: ['pay is good'],
      }),
      draft('dataset', {
        ...about,
        title: ['A table that was never made'],
        description: ['A table that was drafted by a test and never measured.'],
        source: [source],
        covers: ['2026'],
        columns: ['year:time', 'share:number'],
        row: ['2025,1', '2026,2'],
        unit: ['percent'],
        chart: ['line'],
      }),
      draft('term', {
        title: ['zebra crossing'],
        definition: ['A place at which people cross a road on foot.'],
      }),
      draft('comment', { article: [article], name: ['Ada'], text: ['It is *sound*.'] }),
      draft('path', {
        title: ['Test the site'],
        description: [description],
        step: [`${article}: What it says of the question.`, `${other}: What it says of another.`],
      }),
    ]);
    const { added } = await check(files.flat());
    expect(added.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(files.flat()).toHaveLength(sections.length + 6);
  });
});
