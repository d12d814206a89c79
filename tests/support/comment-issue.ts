import { agreements, fieldLabels } from '../../src/moderation/comment-form.ts';

/** What is typed into the form. */
export interface Typed {
  article?: string;
  answers?: string;
  name?: string;
  text?: string;
  rules?: string;
}

export const ticked = agreements.map((text) => `- [X] ${text}`).join('\n');

/** The body that GitHub makes of the form. */
export const toIssueBody = (typed: Typed = {}): string => {
  const fields = {
    article: 'demand/is-it-sound',
    answers: '',
    name: 'A reader',
    text: 'I agree.',
    rules: ticked,
    ...typed,
  };
  return (['article', 'answers', 'name', 'text', 'rules'] as const)
    .map((field) => `### ${fieldLabels[field]}\n\n${fields[field] === '' ? '_No response_' : fields[field]}`)
    .join('\n\n');
};

/** What GitHub sends when an issue is labelled, with much that no comment needs. */
export const toIssuePayload = (body: string | null, change: Record<string, unknown> = {}) => ({
  action: 'labeled',
  label: { name: 'approved-comment' },
  issue: {
    number: 12,
    title: 'Comment',
    created_at: '2026-02-05T23:30:00Z',
    user: {
      login: 'octo-login',
      id: 583231,
      avatar_url: 'https://avatars.example/u/583231',
      email: 'octo@example.org',
    },
    reactions: { url: 'https://api.example/', total_count: 0, '+1': 0, '-1': 0, heart: 3, laugh: 1 },
    body,
    ...change,
  },
  sender: { login: 'maintainer-login', id: 1 },
});
