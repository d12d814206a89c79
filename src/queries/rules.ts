import { areaTitles } from '../guides/areas.ts';
import type { RuleArea } from '../guides/areas.ts';
import { ruleGuides, toRuleAnchor } from '../guides/guides.ts';
import type { RuleExample, RuleGuide } from '../guides/rule-guide.ts';
import { showHiddenCharacters } from '../knowledge/hidden-character.ts';
import { toSentence } from './sentence.ts';
import type { Words } from './sentence.ts';

/** One example as the page of the rules shows it. */
export interface ShownExample {
  /** The file that the text is a part of, below `content/`; undefined for what may stand in any article. */
  file: string | undefined;
  note: Words[];
  text: string;
  /** Whether the example is that this text is not there. */
  isLeftOut: boolean;
  /** The file that the finding stands in, where it is another. */
  reportedIn: string | undefined;
}

/** One rule as the page of the rules shows it. */
export interface ShownRule {
  id: string;
  anchor: string;
  severity: RuleGuide['severity'];
  asks: Words[];
  why: Words[];
  refused: ShownExample[];
  accepted: ShownExample[];
  shownBy: string | undefined;
}

/** The rules about one thing. */
export interface ShownArea {
  id: string;
  title: string;
  rules: ShownRule[];
}

const toText = (example: RuleExample): string => {
  if ('append' in example) return example.append;
  if ('text' in example) return example.text;
  return example.to.trim() === '' ? example.from : example.to;
};

const showExample = (example: RuleExample): ShownExample => {
  const { file, note, reportedIn } = example;
  return {
    file,
    note: toSentence(note),
    text: showHiddenCharacters(toText(example).replace(/^\n+|\n+$/g, '')),
    isLeftOut: 'to' in example && example.to.trim() === '',
    reportedIn,
  };
};

type Guides = typeof ruleGuides extends ReadonlyMap<infer Id, RuleGuide> ? readonly [Id, RuleGuide] : never;

const showRule = ([id, guide]: Guides): ShownRule => ({
  id,
  anchor: toRuleAnchor(id),
  severity: guide.severity,
  asks: toSentence(guide.asks),
  why: toSentence(guide.why),
  refused: guide.refused.map(showExample),
  accepted: guide.accepted.map(showExample),
  shownBy: guide.shownBy,
});

const isArea = (text: string): text is RuleArea => Object.hasOwn(areaTitles, text);

const toArea = (rule: ShownRule): RuleArea => {
  const area = rule.id.split('/')[0] ?? '';
  if (!isArea(area)) throw new Error(`The area of the rule ${rule.id} has no title in guides/areas.ts.`);
  return area;
};

/** Every rule of the check, by area, the areas in the order of their titles and the rules in that of their ids. */
export const listRuleAreas = (): ShownArea[] => {
  const rules = [...ruleGuides].map(showRule).toSorted((one, other) => (one.id < other.id ? -1 : 1));
  return [...Map.groupBy(rules, toArea)]
    .map(([id, own]) => ({ id, title: areaTitles[id], rules: own }))
    .toSorted((one, other) => (one.title < other.title ? -1 : 1));
};
