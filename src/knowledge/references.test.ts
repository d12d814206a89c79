import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createReferences, findReference, nameEvidence } from './references.ts';

const citations = [
  { source: 'bls', fact: 'pay' },
  { source: 'indeed' },
  { source: 'bls', fact: 'jobs' },
  { source: 'bls', fact: 'pay' },
  { source: 'indeed', fact: 'index' },
];

test('sources are numbered in order of first use, each with the facts that were cited in that order', () => {
  expect(createReferences(citations)).toEqual([
    {
      number: 1,
      source: 'bls',
      anchor: 'ref-1',
      facts: [
        { id: 'pay', anchor: 'ref-1-1' },
        { id: 'jobs', anchor: 'ref-1-2' },
      ],
    },
    { number: 2, source: 'indeed', anchor: 'ref-2', facts: [{ id: 'index', anchor: 'ref-2-1' }] },
  ]);
});

test('the evidence is named by the number of its facts, and without one where there is nothing to count', () => {
  expect(nameEvidence(createReferences(citations))).toBe('All 3 facts behind this article');
  expect(nameEvidence(createReferences([{ source: 'indeed' }]))).toBe('The evidence behind this article');
  expect(nameEvidence(createReferences(citations.slice(0, 2)))).toBe('The evidence behind this article');
});

test('a page without citations has no references', () => {
  expect(createReferences([])).toEqual([]);
});

test('a citation of a fact leads to the fact, and one of a source to the source', () => {
  const references = createReferences(citations);
  expect(findReference(references, { source: 'bls', fact: 'jobs' })).toEqual({
    number: 1,
    anchor: 'ref-1-2',
  });
  expect(findReference(references, { source: 'bls' })).toEqual({ number: 1, anchor: 'ref-1' });
});

test.each([
  [{ source: 'unknown' }, 'lack unknown'],
  [{ source: 'indeed', fact: 'pay' }, 'lack indeed/pay'],
])('a citation that the references were not made from is refused: %o', (citation, message) => {
  expect(() => findReference(createReferences(citations), citation)).toThrow(message);
});

test('names that every object has are ordinary names', () => {
  const odd = [{ source: 'constructor', fact: 'valueOf' }, { source: '__proto__' }];
  expect(createReferences(odd).map(({ source }) => source)).toEqual(['constructor', '__proto__']);
});

test('every citation has a reference, and no two anchors are alike', () => {
  const slug = fc.stringMatching(/^[a-z0-9]{1,3}(-[a-z0-9]{1,3})?$/);
  const citation = fc.record({ source: slug, fact: fc.option(slug, { nil: undefined }) });
  fc.assert(
    fc.property(fc.array(citation, { maxLength: 40 }), (list) => {
      const references = createReferences(list);
      const anchors = references.flatMap(({ anchor, facts }) => [
        anchor,
        ...facts.map((fact) => fact.anchor),
      ]);
      expect(new Set(anchors).size).toBe(anchors.length);
      for (const one of list) expect(anchors).toContain(findReference(references, one).anchor);
    }),
  );
});
