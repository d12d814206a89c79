import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Dashboard } from '../../src/schemas/dashboard.ts';
import type { Source } from '../../src/schemas/source.ts';
import { listElements, readPages, siteFolder } from '../support/built-site.ts';

const content = join(import.meta.dirname, '../../content');
const board: Dashboard = parse(readFileSync(join(content, 'dashboard.yaml'), 'utf8'));
const tiles = board.groups.flatMap((group) => group.tiles);

const file = 'dashboard/index.html';
const pages = new Map(readPages(siteFolder('site')).map((page) => [page.file, page]));

const elements = (): Element[] => {
  const page = pages.get(file);
  if (page === undefined) throw new Error('There is no dashboard.');
  return listElements(page);
};

const ofClass = (name: string, within: readonly Element[] = elements()): Element[] =>
  within.filter(({ properties }) => [properties['className']].flat().includes(name));

const insides = (element: Element): Element[] =>
  listElements({ tree: { type: 'root', children: [element] } });

const shown = ofClass('tile');

const readFact = (id: string): { value: number | undefined; isReported: boolean } => {
  const [source = '', name] = id.split('/');
  const { facts }: Source = parse(readFileSync(join(content, `sources/${source}.yaml`), 'utf8'));
  const fact = facts.find((one) => one.id === name);
  return { value: fact?.value, isReported: fact?.confidence === 'seen-in-secondary' };
};

describe('the demand dashboard', () => {
  test('shows every tile of its file, in order, the United States first', () => {
    expect(
      shown.map((tile) => toString(insides(tile).find(({ tagName }) => tagName === 'h3') ?? tile)),
    ).toEqual(tiles.map(({ title }) => expect.stringMatching(new RegExp(`${title}$`))));
    const places = ofClass('kicker').map((kicker) => toString(kicker));
    expect(places[0]).toBe('United States');
    expect(new Set(places)).toEqual(
      new Set(['United States', 'United Kingdom', 'Germany', 'Canada', 'India', 'European Union']),
    );
  });

  test('gives every tile a figure, a date, a population, a source and an article', () => {
    for (const tile of shown) {
      const [figure] = ofClass('tile-figure', insides(tile));
      const terms = insides(tile).filter(({ tagName }) => tagName === 'dd');
      const links = insides(tile).map(({ properties }) => String(properties['href'] ?? ''));
      expect(insides(figure ?? tile).some(({ tagName }) => tagName === 'data')).toBe(true);
      expect(terms.map((term) => toString(term).trim()).filter(Boolean)).toHaveLength(3);
      expect(links.some((link) => /^\/(?:sources|data)\/[a-z0-9-]+\//.test(link))).toBe(true);
      expect(ofClass('tile-article', insides(tile))).toHaveLength(1);
    }
  });

  test.each(tiles.flatMap(({ fact }, index) => (fact === undefined ? [] : [{ fact, index }])))(
    'shows the value of $fact, and whether it was seen in an account',
    ({ fact, index }) => {
      const tile = shown[index];
      if (tile === undefined) throw new Error(`There is no tile ${index}.`);
      const [figure] = ofClass('tile-figure', insides(tile));
      const data = insides(figure ?? tile).find(({ tagName }) => tagName === 'data');
      const { value, isReported } = readFact(fact);
      expect(data?.properties['value']).toBe(String(value));
      expect(toString(tile).includes('as reported')).toBe(isReported);
    },
  );

  test('says how a figure changed wherever its file names a former reading, and nowhere else', () => {
    const changes = shown.map((tile) => ofClass('tile-change', insides(tile)).map((line) => toString(line)));
    expect(changes).toEqual(
      tiles.map(({ former }) =>
        former === undefined
          ? []
          : [expect.stringMatching(/^(?:Up|Down|Unchanged|Hardly changed).* from .*\d/)],
      ),
    );
  });

  test('says how old its newest and oldest readings are, and that no official count is of back-end developers', () => {
    const [header] = ofClass('page-header');
    const text = header === undefined ? '' : toString(header);
    expect(text).toMatch(/The newest reading here is for .*20\d\d.*, the oldest for .*20\d\d/);
    expect(text).toMatch(/No official count separates back-end developers/);
  });

  test('is linked from the foot of every page', () => {
    const without = [...pages].filter(
      ([, page]) => !listElements(page).some(({ properties }) => properties['href'] === '/dashboard/'),
    );
    expect(without.map(([name]) => name)).toEqual([]);
  });
});

test('content that lays out no dashboard has a page that says so', () => {
  const page = readPages(siteFolder('discussed')).find((one) => one.file === file);
  expect(page?.html).toContain('No figures have been laid out here.');
});
