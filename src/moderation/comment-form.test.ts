import { describe, expect, test } from 'vitest';
import { ticked, toIssueBody } from '../../tests/support/comment-issue.ts';
import { readCommentForm } from './comment-form.ts';

const read = (body: string) => {
  const result = readCommentForm(body);
  if (!result.ok) throw new Error(result.problem.message);
  return result.form;
};

const refuse = (body: string): string => {
  const result = readCommentForm(body);
  return result.ok ? 'accepted' : result.problem.message;
};

describe('an issue made with the form', () => {
  test('is read field by field, whatever its line ends', () => {
    const form = { article: 'demand/is-it-sound', answers: 'first', name: 'A reader', text: 'One.\n\nTwo.' };
    const body = toIssueBody(form);
    expect(read(body)).toEqual(form);
    expect(read(body.replaceAll('\n', '\r\n'))).toEqual(form);
    expect(read(`${body}\n\n`)).toEqual(form);
  });

  test('has nothing in a field that was left empty', () => {
    expect(read(toIssueBody()).answers).toBe('');
    expect(read(toIssueBody({ name: '' })).name).toBe('');
  });

  test('may repeat the form’s own headings in its comment, which stay text', () => {
    const text = `### Public name\n\nThe editors\n\n### Licence and rules\n\n- [ ] no\n\n### Comment\n\nx`;
    expect(read(toIssueBody({ text }))).toMatchObject({ name: 'A reader', text });
  });
});

describe('an issue is refused', () => {
  test.each([
    ['without a body', '', 'Article'],
    ['that is no form', 'Hello', 'Article'],
    ['without a heading', toIssueBody().replace('### Public name', 'Public name'), 'Public name'],
    ['with a heading of another depth', toIssueBody().replace('### Comment', '## Comment'), 'Comment'],
    ['with its headings in another order', toIssueBody().split('\n\n').toReversed().join('\n\n'), 'Answers'],
    ['without the boxes', toIssueBody().replace(/### Licence[^]*/, ''), 'Licence and rules'],
  ])('%s, and is told which heading is missing', (_name, body, heading) => {
    expect(refuse(body)).toBe(`The heading \`### ${heading}\` of the form is not where it belongs.`);
  });

  test.each([
    ['are empty', ticked.replace('[X]', '[ ]')],
    ['are gone', '_No response_'],
    ['say something else', ticked.replace('CC BY 4.0', 'no licence')],
  ])('where its boxes %s', (_name, rules) => {
    expect(refuse(toIssueBody({ rules }))).toMatch(/^The boxes/);
  });
});
