import { guide as figureUncited } from './figure/uncited.ts';
import { guide as linkBroken } from './link/broken.ts';
import type { RuleGuide } from './rule-guide.ts';

/** Every rule of the check, by its id; a finding of any other id fails a test. */
export const ruleGuides: ReadonlyMap<string, RuleGuide> = new Map(
  [figureUncited, linkBroken].map((guide) => [guide.id, guide]),
);
