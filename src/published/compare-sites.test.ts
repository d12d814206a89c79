import { describe, expect, test } from 'vitest';
import { compareSites } from './compare-sites.ts';
import { describeChange } from './describe-change.ts';
import type { SummaryInput } from './describe-change.ts';
import type { PublishedClaim, PublishedPage } from './read-site.ts';

const page = (address: string, change: Partial<PublishedPage> = {}): PublishedPage => ({
  address,
  file: `${address}index.html`,
  title: `The page ${address}`,
  main: '<p>One two three.</p>',
  pictures: [],
  ...change,
});

const claim = (id: string, change: Partial<PublishedClaim> = {}): PublishedClaim => ({
  id,
  statement: 'It is so.',
  printed: '12%',
  population: 'all',
  geography: 'here',
  period: '2026',
  ...change,
});

const site = (pages: readonly PublishedPage[], claims: readonly PublishedClaim[] = []) => ({
  pages: new Map(pages.map((item) => [item.address, item])),
  claims: new Map(claims.map((item) => [item.id, item])),
});

const summarise = (
  before: ReturnType<typeof site>,
  after: ReturnType<typeof site>,
  input: Partial<SummaryInput> = {},
): string =>
  describeChange({ change: compareSites(before, after), weights: [], isProgramChanged: false, ...input });

const toPicture = (address: string) => ({ address, alt: `What [${address}] shows` });

describe('the summary of a change', () => {
  test('says that readers see nothing of it where that is so', () => {
    const same = site([page('a/')], [claim('s/f')]);
    expect(summarise(same, same)).toContain('Nothing that readers see.');
  });

  test('lists pages that are new, gone, moved and changed, with their growth in words', () => {
    const before = site([page(''), page('gone/'), page('old/'), page('a/'), page('b/')]);
    const after = site([
      page(''),
      page('new/'),
      page('old/', { redirect: '/new/', main: '' }),
      page('a/', { main: '<p>One two three <em>four</em> five.</p>' }),
      page('b/', { main: '<p>One.</p>', title: 'Another' }),
    ]);
    const lines = summarise(before, after).split('\n');
    expect(lines).toEqual([
      '## What changes for readers',
      '',
      'Only content changes: the program of the base branch has checked it and built the preview.',
      '',
      '### New pages',
      '',
      '- /new/ – The page new/',
      '',
      '### Pages that are gone, without a redirect',
      '',
      '- /gone/ – The page gone/',
      '',
      '### Pages that lead elsewhere now',
      '',
      '- /old/ leads to /new/',
      '',
      '### Changed pages',
      '',
      '- /a/ – The page a/ (+2 words)',
      '- /b/ – Another (−2 words, called “The page b/” before)',
      '',
      '',
    ]);
  });

  test('gives the old and the new value of each figure, and whatever else is said of it', () => {
    const before = site([], [claim('s/a'), claim('s/b'), claim('s/c')]);
    const { printed: _, ...worded } = claim('s/c');
    const after = site([], [claim('s/a', { printed: '13%', period: '2027' }), worded, claim('s/d')]);
    const text = summarise(before, after);
    expect(text).toContain('- s/a\n  - value: 12% → 13%\n  - period: 2026 → 2027\n');
    expect(text).toContain('- s/c\n  - value: 12% → none\n');
    expect(text).toContain('### New figures\n\n- s/d: **12%** – It is so.');
    expect(text).toContain('### Figures that no article uses any more\n\n- s/b: **12%** – It is so.');
  });

  test('lists each picture that no page showed before, with what stands for it', () => {
    const [queue, gateway] = [toPicture('pictures/a1.webp'), toPicture('pictures/b2.webp')];
    const before = site([page('a/', { pictures: [queue] })]);
    const after = site([page('a/', { pictures: [gateway] }), page('b/', { pictures: [queue, gateway] })]);
    expect(
      summarise(before, after)
        .split('\n')
        .filter((line) => line.includes(' shows pictures')),
    ).toEqual([
      '- /a/ shows pictures/b2.webp: “What \\[pictures/b2.webp\\] shows”',
      '- /b/ shows pictures/b2.webp: “What \\[pictures/b2.webp\\] shows”',
    ]);
    expect(summarise(after, after)).toContain('Nothing that readers see.');
  });

  test('says who has judged the proposal', () => {
    const same = site([page('a/')]);
    expect(summarise(same, same, { isProgramChanged: true })).toContain('has been checked by itself');
  });

  test('gives the weight of the first view before and after', () => {
    const same = site([page('a/')]);
    const weights = [
      { address: 'a/', before: 12_340, after: 13_000 },
      { address: 'b/', after: 1_000 },
    ];
    expect(summarise(same, same, { weights })).toContain('- /a/: 12.3 kB → 13.0 kB\n- /b/: new → 1.0 kB');
  });

  test('is cut where a list is longer than a person reads', () => {
    const many = site(Array.from({ length: 60 }, (_, index) => page(`p${index}/`)));
    const lines = summarise(site([]), many).split('\n');
    expect(lines.filter((line) => line.startsWith('- '))).toHaveLength(51);
    expect(lines).toContain('- … and 10 more');
  });

  test('shows contributed text as text: no picture, link, mention, tag or line of its own', () => {
    const title = '![x](https://evil.example/x.png) <img src=x> @everyone #1 `a`\n## Approved | ~~no~~';
    const text = summarise(site([]), site([page('a/', { title })], [claim('s/a', { statement: title })]));
    expect(text).not.toMatch(/(?<!\\)!\[|(?<!\\)\]\(|<img|(?<!\\)@|(?<!\\)`a|\n## Approved/);
    expect(text).toContain('\\!\\[x\\]\\(https\\://evil.example/x.png\\)');
  });
});
