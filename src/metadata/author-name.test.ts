import { describe, expect, test } from 'vitest';
import { toPersonName } from './author-name.ts';

describe('toPersonName', () => {
  test.each([
    ['Erik Brynjolfsson', { family: 'Brynjolfsson', given: 'Erik' }],
    ['Roy T. Fielding', { family: 'Fielding', given: 'Roy T.' }],
    ['Andrew van der Stock', { family: 'van der Stock', given: 'Andrew' }],
    ['Luiz André Barroso', { family: 'Barroso', given: 'Luiz André' }],
    ["David M'Raihi", { family: "M'Raihi", given: 'David' }],
  ])('takes %s apart before the family name and its particles', (text, name) => {
    expect(toPersonName(text)).toEqual(name);
  });

  test('leaves a role out of the name', () => {
    expect(toPersonName('Mike West (editor)')).toEqual({ family: 'West', given: 'Mike' });
  });

  test('keeps a single word as the family name', () => {
    expect(toPersonName('Hosseini')).toEqual({ family: 'Hosseini' });
  });

  test('takes "and others" for no person', () => {
    expect(toPersonName('and others')).toEqual({ literal: 'others' });
  });
});
