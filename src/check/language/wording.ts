import { ParseEnglish } from 'parse-english';
import { VFile } from 'vfile';
import { ruleGuides } from '../../guides/guides.ts';
import type { Finding } from '../../knowledge/finding.ts';
import { toRange } from './language-text.ts';
import type { LanguageRule, Prose } from './language-text.ts';
import { wordingRules } from './wording-rules.ts';
import type { Remark, WordingRule } from './wording-rules.ts';

const parser = new ParseEnglish();

interface PlacedRemark extends Remark {
  start: number;
  end: number;
}

const toRemark = (text: string, message: VFile['messages'][number]): PlacedRemark[] => {
  const { place, ruleId, expected } = message;
  if (place === undefined || !('start' in place)) return [];
  const [start = 0, end = 0] = [place.start.offset, place.end.offset];
  return [{ id: ruleId ?? '', actual: text.slice(start, end), expected: expected ?? [], start, end }];
};

/** Between two runs of prose: an empty line, so that no sentence goes on from one to the next. */
const gap = '\n\n';

/** All prose of a file as one text, because asking each run by itself would take twenty times as long. */
interface JoinedProse {
  text: string;
  /** The run that a character of the text is in, and where that run begins. */
  find: (offset: number) => { prose: Prose; start: number } | undefined;
}

const joinProse = (prose: readonly Prose[]): JoinedProse => {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of prose) {
    starts.push(length);
    length += text.length + gap.length;
  }
  return {
    text: prose.map(({ text }) => text).join(gap),
    find: (offset) => {
      const index = starts.findLastIndex((start) => start <= offset);
      const [one, start] = [prose[index], starts[index]];
      return one === undefined || start === undefined ? undefined : { prose: one, start };
    },
  };
};

const toFinding = (
  file: string,
  { find }: JoinedProse,
  asked: WordingRule,
  remark: PlacedRemark,
): Finding[] => {
  const said = asked.say(remark);
  const found = find(remark.start);
  if (said === undefined || found === undefined) return [];
  const range = toRange(found.prose, remark.start - found.start, remark.end - found.start);
  const { mend, ...words } = said;
  return [
    {
      file,
      ...range,
      rule: asked.rule,
      severity: ruleGuides.get(asked.rule)?.severity ?? 'warning',
      ...words,
      // Across a line break the source is not what the reader sees.
      ...(mend !== undefined && range.line === range.endLine && { mend }),
    },
  ];
};

const ask = (file: string, joined: JoinedProse, asked: readonly WordingRule[]): Finding[] => {
  const tree = parser.parse(joined.text);
  return asked.flatMap((rule) => {
    const listened = new VFile({ value: joined.text });
    rule.lint.runSync(tree, listened);
    return listened.messages
      .flatMap((message) => toRemark(joined.text, message))
      .flatMap((remark) => toFinding(file, joined, rule, remark));
  });
};

const always = wordingRules.filter(({ concerns }) => concerns === undefined);
const seldom = wordingRules.filter(({ concerns }) => concerns !== undefined);

/** Asks retext's rules of all prose of a file, in fields too: words said twice, articles that do not fit, unfair words. */
export const findWordingProblems: LanguageRule = ({ file, prose }) => [
  ...ask(file, joinProse(prose), always),
  ...seldom.flatMap((rule) => {
    const concerned = prose.filter(({ text }) => rule.concerns?.(text));
    return concerned.length === 0 ? [] : ask(file, joinProse(concerned), [rule]);
  }),
];
