import type { Code, Root } from 'mdast';
import { listDiagramLabels } from '../../document/transforms/read-diagram.ts';
import type { Finding } from '../../knowledge/finding.ts';
import { foldSigns } from '../../knowledge/plain-signs.ts';
import { splitSentences } from '../../knowledge/sentences.ts';
import type { Sentence } from '../../knowledge/sentences.ts';
import { findStatistics } from '../../knowledge/statistics.ts';
import type { Statistic } from '../../knowledge/statistics.ts';
import type { FrontMatterText } from '../document-rule.ts';
import { findDiagrams, findProse } from '../prose.ts';
import type { Passage, ProseBlock } from '../prose.ts';
import { createFindPlace } from '../prose-places.ts';
import type { FindPlace } from '../prose-places.ts';

interface UncitedFigureOptions {
  file: string;
  /** The article's body as `mdxToMdast` gives it, with positions. */
  tree: Root;
  /** The text that the tree was parsed from; with it, columns are exact after escapes and in props. */
  body?: string;
  /** Lines of the file before the body's first, where the front matter was cut off. */
  lineOffset?: number;
  /** The title and the description, which may hold no statistic. */
  frontMatter?: readonly FrontMatterText[];
}

/** What sources a sentence, or a row, names. */
interface Sources {
  hasFact: boolean;
  hasCite: boolean;
}

/**
 * Finds figures that were typed without their source: every sentence that states a statistic, and every row of a table,
 * must hold a `<Fact>` or a `<Cite>` (a `<Cite>` may follow the full stop). Beside a `<Fact>` alone, a typed percentage or
 * amount of money is still uncited: that is how a wrong number slips in next to a right one. Titles, captions, and the
 * front matter's title and description cannot cite, so they may state none.
 */
export const findUncitedFigures = (options: UncitedFigureOptions): Finding[] => [
  ...(options.frontMatter ?? []).flatMap((text) => judgeFrontMatter(options.file, text)),
  ...judgeBody(options),
];

const judgeFrontMatter = (file: string, { text, line, column }: FrontMatterText): Finding[] =>
  findStatistics(text).map((figure) => ({
    file,
    line,
    column: column + figure.start,
    endLine: line,
    endColumn: column + figure.end,
    ...toWords(figure, describeUncitable('The front matter')),
  }));

interface BodyOptions extends Pick<UncitedFigureOptions, 'file' | 'lineOffset'> {
  findPlace: FindPlace;
}

const judgeBody = ({ file, tree, body, lineOffset = 0 }: UncitedFigureOptions): Finding[] => {
  const options = { file, lineOffset, findPlace: createFindPlace(body) };
  return [
    ...findProse(tree).flatMap((block) => judgeBlock(options, block)),
    ...findDiagrams(tree).flatMap((diagram) => judgeDiagram({ file, lineOffset }, diagram)),
  ];
};

/** Words in a diagram are read like any others, and nothing can be cited beside them. */
const judgeDiagram = (
  { file, lineOffset }: { file: string; lineOffset: number },
  { value, position }: Code,
): Finding[] => {
  const fence = (position?.start.line ?? 1) + lineOffset;
  return listDiagramLabels(value).flatMap(({ text, line }) =>
    findStatistics(text).map((figure): Finding => {
      const place = { line: fence + line, column: 1 };
      return { file, ...place, ...toWords(figure, describeUncitable('A diagram')) };
    }),
  );
};

const judgeBlock = (options: BodyOptions, block: ProseBlock): Finding[] => {
  if (!block.isRow) return block.passages.flatMap((passage) => judgePassage(options, passage));
  const sources = {
    hasFact: block.passages.some(({ facts }) => facts.length > 0),
    hasCite: block.passages.some(({ cites }) => cites.length > 0),
  };
  return block.passages.flatMap((passage, index) => {
    const sentences = splitSentences(passage.text);
    const isPay = payColumn.test(block.columns?.[index] ?? '');
    return sentences.flatMap((sentence) =>
      judgeSentence({ ...options, passage, sentence, sources, unit: 'row', isPay }),
    );
  });
};

const judgePassage = (options: BodyOptions, passage: Passage): Finding[] => {
  const sentences = splitSentences(passage.text);
  return sentences.flatMap((sentence, index) => {
    const from = index === 0 ? 0 : sentence.start;
    const to = sentences[index + 1]?.start ?? Infinity;
    const sources = {
      hasFact: passage.facts.some((at) => at >= from && at < to),
      // A citation right after the full stop, up to where the next sentence begins, is the sentence's own.
      hasCite: passage.cites.some((at) => (at > from || index === 0) && at <= to),
    };
    return judgeSentence({ ...options, passage, sentence, sources, unit: 'sentence' });
  });
};

interface SentenceOptions extends BodyOptions {
  passage: Passage;
  sentence: Sentence;
  sources: Sources;
  unit: 'sentence' | 'row';
  /** Whether a bare number is an amount of money, as the head of its column says. */
  isPay?: boolean;
}

/** Heads of columns below which a number is an amount of money. */
const payColumn = /\b(?:pay|salary|salaries|wages?|earnings|income|compensation|revenue|prices?)\b/iu;

/** A cell that is a large number and nothing else; four digits of our time are a year. */
const findBareAmount = (text: string): Statistic[] => {
  const [bare] = /^\s*[~≈]?\s*\d[\d,.\s]{2,20}\s*$/u.exec(foldSigns(text)) ?? [];
  const isYear = /^\s*(?:19|20)\d\d\s*$/u.test(bare ?? '');
  if (bare === undefined || isYear || Number(bare.replaceAll(/\D/gu, '')) < 1_000) return [];
  const start = text.length - text.trimStart().length;
  const figure = text.trim();
  return [{ kind: 'money', start, end: start + figure.length, text: figure }];
};

const findFigures = ({ text }: Sentence, isPay: boolean): Statistic[] => {
  const found = findStatistics(text);
  return found.length === 0 && isPay ? findBareAmount(text) : found;
};

const judgeSentence = (options: SentenceOptions): Finding[] => {
  const { passage, sentence, sources, unit, isPay = false } = options;
  if (sources.hasCite) return [];
  const figures = findFigures(sentence, isPay).filter((figure) => !sources.hasFact || isTyped(figure));
  const problem =
    passage.prop === undefined
      ? describeUncited(unit, sources)
      : describeUncitable(namePlace(passage, passage.prop));
  return figures.map((figure) => ({ ...toSpan(options, figure), ...toWords(figure, problem) }));
};

/** Where a figure stands that no citation can stand beside. */
const namePlace = ({ pieces }: Passage, prop: string): string => {
  if (pieces[0]?.node.type !== 'image') return `The prop \`${prop}\``;
  return prop === 'alt' ? 'The alternative text of a picture' : 'The caption of a picture';
};

/** Whether a figure is exact enough to be wrong beside a fact; "nearly half" and "thousands of jobs" only reword it. */
const isTyped = ({ kind, text }: Statistic): boolean =>
  kind === 'money' || (kind === 'percentage' && /%|per\s?cent|pct|point/iu.test(foldSigns(text)));

const toSpan = (options: SentenceOptions, figure: Statistic): Omit<Finding, keyof Words> => {
  const { file, passage, sentence, findPlace, lineOffset = 0 } = options;
  const start = findPlace(passage, sentence.start + figure.start);
  // The end is found from the last character, so that a figure which closes a piece ends inside it.
  const last = findPlace(passage, sentence.start + figure.end - 1);
  return {
    file,
    line: start.line + lineOffset,
    column: start.column,
    endLine: last.line + lineOffset,
    endColumn: last.column + 1,
  };
};

type Words = Pick<Finding, 'rule' | 'severity' | 'message' | 'fix'>;

const toWords = (figure: Statistic, problem: Pick<Words, 'message' | 'fix'>): Words => ({
  rule: 'figure/uncited',
  severity: 'error',
  ...problem,
  message: `"${figure.text.replaceAll(/\s{1,20}/gu, ' ')}" ${problem.message}`,
});

const describeUncited = (unit: 'sentence' | 'row', { hasFact }: Sources): Pick<Words, 'message' | 'fix'> => ({
  message: hasFact
    ? `is typed beside a \`<Fact>\` and has no \`<Cite>\` of its own: nothing shows that the fact's source says it too.`
    : `states a figure without its source: the ${unit} holds no \`<Fact>\` and no \`<Cite>\`, so a reader cannot check it.`,
  fix: `Place \`<Fact of="source/fact" />\` instead of the figure, or add \`<Cite of="source/fact" />\` to the ${unit}; if it is invented to show something, put it inside \`<Example>\`.`,
});

const describeUncitable = (place: string): Pick<Words, 'message' | 'fix'> => ({
  message: `states a figure where none can be cited. ${place} cannot hold a \`<Fact>\`, so a reader could not check it, and it would stay when the source changes.`,
  fix: 'Say it without the figure here, and state the figure in the text with `<Fact of="source/fact" />`.',
});
