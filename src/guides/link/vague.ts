import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'link/vague',
  severity: 'warning',
  asks: 'The words of a link say what it leads to.',
  why: 'People who listen to a page, or skim it, meet the links without their sentences: "here" tells them nothing.',
  refused: [
    { append: 'For the first article click [here](/demand/is-it-sound/).' },
    { append: 'Read [this page](/demand/is-it-sound/).' },
  ],
  accepted: [{ append: 'See [the first article](/demand/is-it-sound/).' }],
} as const satisfies RuleGuide;
