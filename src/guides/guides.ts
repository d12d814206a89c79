import * as list from './list.ts';
import type { RuleGuide } from './rule-guide.ts';

/** The id of a rule, `area/name`. The compiler refuses a finding of any other, so that no rule is without its guide. */
export type RuleId = (typeof list)[keyof typeof list]['id'];

/** Every rule of the check, by its id. */
export const ruleGuides: ReadonlyMap<RuleId, RuleGuide> = new Map(
  Object.values(list).map((guide) => [guide.id, guide]),
);

/** Where a rule stands on the page of the rules: `figure-uncited`. */
export const toRuleAnchor = (id: RuleId): string => id.replace('/', '-');
