import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'limit/links',
  severity: 'error',
  asks: 'An article has at most 300 links and footnotes, a comment three.',
  why: 'A text made of links is written for search engines; nobody follows that many.',
  refused: [
    {
      file: 'comments/demand/is-it-sound/first.yaml',
      from: 'text: It is *sound*.',
      to: "text: '[one](https://example.org/one/) [two](https://example.org/two/) [three](https://example.org/three/) [four](https://example.org/four/)'",
    },
  ],
  accepted: [
    {
      file: 'comments/demand/is-it-sound/first.yaml',
      from: 'text: It is *sound*.',
      to: "text: '[one](https://example.org/one/) [two](https://example.org/two/) [three](https://example.org/three/)'",
    },
  ],
} as const satisfies RuleGuide;
