import { expect, test } from 'vitest';
import { ruleGuides, toRuleAnchor } from '../../src/guides/guides.ts';
import { listElements, readPages, siteFolder } from '../support/built-site.ts';

const page = readPages(siteFolder('site')).find(({ file }) => file === 'rules/index.html');
const elements = page === undefined ? [] : listElements(page);
const ids = elements.flatMap(({ properties }) =>
  typeof properties['id'] === 'string' ? [properties['id']] : [],
);
const links = new Set(elements.map(({ properties }) => properties['href']));

test('every rule has its place on the page of the rules, and a link that leads there', () => {
  const anchors = [...ruleGuides.keys()].map(toRuleAnchor);
  expect(anchors.length).toBeGreaterThan(90);
  expect(anchors.filter((anchor) => !ids.includes(anchor))).toEqual([]);
  expect(anchors.filter((anchor) => !links.has(`#${anchor}`))).toEqual([]);
  expect(ids).toHaveLength(new Set(ids).size);
});

test('the page shows each example of what a rule refuses or accepts', () => {
  const shown = elements.filter(({ tagName }) => tagName === 'pre').length;
  const examples = [...ruleGuides.values()].flatMap(({ refused, accepted }) => [...refused, ...accepted]);
  expect(shown).toBe(examples.length);
});
