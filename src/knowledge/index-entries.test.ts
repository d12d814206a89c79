import { expect, test } from 'vitest';
import { toIndexEntries } from './index-entries.ts';
import { groupByInitial } from './initials.ts';

const kubernetes = { title: 'Kubernetes', path: '/glossary/kubernetes/', note: 'Term' };

test('each other name sends the reader to the title', () => {
  expect(toIndexEntries(kubernetes, ['k8s', 'container orchestration'])).toEqual([
    kubernetes,
    { title: 'k8s', path: '/glossary/kubernetes/', see: 'Kubernetes' },
    { title: 'container orchestration', path: '/glossary/kubernetes/', see: 'Kubernetes' },
  ]);
});

test('a name that is the title itself is not said twice', () => {
  expect(toIndexEntries(kubernetes, ['Kubernetes'])).toEqual([kubernetes]);
});

test('names stand under their own initials, wherever the title stands', () => {
  const groups = groupByInitial(
    toIndexEntries(kubernetes, ['k8s', 'container orchestration']),
    ({ title }) => title,
  );
  expect(groups.map(({ initial, items }) => [initial, items.map(({ title }) => title)])).toEqual([
    ['C', ['container orchestration']],
    ['K', ['k8s', 'Kubernetes']],
  ]);
});
