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

const toFinding = (file: string, prose: Prose, asked: WordingRule, remark: PlacedRemark): Finding[] => {
  const said = asked.say(remark);
  if (said === undefined) return [];
  const range = toRange(prose, remark.start, remark.end);
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

const judge = (file: string, prose: Prose): Finding[] => {
  const tree = parser.parse(prose.text);
  return wordingRules.flatMap((asked) => {
    const listened = new VFile({ value: prose.text });
    asked.lint.runSync(tree, listened);
    return listened.messages
      .flatMap((message) => toRemark(prose.text, message))
      .flatMap((remark) => toFinding(file, prose, asked, remark));
  });
};

/** Asks retext's rules of all prose of a file, in fields too: words said twice, articles that do not fit, unfair words. */
export const findWordingProblems: LanguageRule = ({ file, prose }) =>
  prose.flatMap((one) => judge(file, one));
