import { describe, expect, test } from 'vitest';
import { toIssuePayload } from '../../tests/support/comment-issue.ts';
import { largestPayload, readIssue } from './issue.ts';

const read = (change: Record<string, unknown>) => readIssue(JSON.stringify(toIssuePayload('Text', change)));

describe('of what GitHub sends', () => {
  test('only the number, the day, the text and the thumbs are kept', () => {
    expect(read({})).toEqual({
      number: 12,
      created_at: '2026-02-05T23:30:00Z',
      body: 'Text',
      reactions: { '+1': 0, '-1': 0 },
    });
  });

  test('nothing is asked that may be missing: the author, the reactions, the text', () => {
    expect(read({ user: null, reactions: undefined, body: null })).toEqual({
      number: 12,
      created_at: '2026-02-05T23:30:00Z',
      body: null,
    });
  });
});

describe('a payload is refused', () => {
  test.each([
    ['that is not JSON', 'no', 'not JSON'],
    ['that is a list', '[]', 'not that of an issue'],
    ['that is nothing', 'null', 'not that of an issue'],
    ['about something else', '{"pull_request":{}}', 'not that of an issue: issue:'],
    [
      'with a number that is text',
      JSON.stringify(toIssuePayload('x', { number: '12; rm' })),
      'issue.number:',
    ],
    ['with a number below one', JSON.stringify(toIssuePayload('x', { number: 0 })), 'issue.number:'],
    [
      'with a day that is none',
      JSON.stringify(toIssuePayload('x', { created_at: 'today' })),
      'issue.created_at:',
    ],
    [
      'with votes below none',
      JSON.stringify(toIssuePayload('x', { reactions: { '+1': -1 } })),
      'issue.reactions.+1:',
    ],
    ['of more than a megabyte', 'x'.repeat(largestPayload + 1), 'more than'],
  ])('%s', (_name, text, message) => {
    expect(() => readIssue(text)).toThrow(message);
  });
});
