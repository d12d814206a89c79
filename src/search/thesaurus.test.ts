import { describe, expect, test } from 'vitest';
import { createThesaurus } from './thesaurus.ts';
import { toWords } from './words.ts';

const read = createThesaurus([
  ['salary', 'wage', 'pay'],
  ['remote work', 'work from home'],
  ['kubernetes', 'k8s'],
  ['back-end', 'backend', 'back end'],
  ['kubernetes', 'container orchestration'],
]);
const readText = (text: string) =>
  read(toWords(text)).map(({ words, alternatives }) => [
    words.join(' '),
    ...alternatives.map((other) => other.join(' ')),
  ]);

describe('a thesaurus', () => {
  test('finds other names of a word in any of its forms, the preferred one first', () => {
    expect(readText('wages')).toEqual([['wages', 'salary', 'pay']]);
    expect(readText('salary')).toEqual([['salary', 'wage', 'pay']]);
  });

  test('takes the longest phrase, even one with words that elsewhere only shape a question', () => {
    expect(readText('working from home')).toEqual([['working from home', 'remote work']]);
    expect(readText('back end pay')).toEqual([
      ['back end', 'backend'],
      ['pay', 'salary', 'wage'],
    ]);
  });

  test('brings together what several groups say of one word', () => {
    expect(readText('kubernetes')).toEqual([['kubernetes', 'k8s', 'container orchestration']]);
  });

  test('leaves out the words that only shape a question, unless there are no others', () => {
    expect(readText('how do I store passwords')).toEqual([['store'], ['passwords']]);
    expect(readText('what is it')).toEqual([['what'], ['is'], ['it']]);
  });
});
