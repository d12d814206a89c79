import findPassives from 'passive-voice';
import type { Sentence } from '../../knowledge/sentences.ts';
import type { LanguageRule } from './language-text.ts';
import { toRange } from './language-text.ts';
import { listParagraphs } from './sentences.ts';

/** This many in a row leave a reader asking who does all that. */
const tooMany = 3;

// Where the main clause ends, as far as that can be told without parsing the sentence; not at its first word.
const clauseEnd =
  /(?<=\S\s)\b(?:which|who|whose|whom|that|when|where|while|if|because|since|as|until|unless|although|though|than|what|how|whether)\b|[,;:(–—]/u;

const isPassive = ({ text }: Sentence): boolean => findPassives(text.split(clauseEnd)[0] ?? '').length > 0;

/** The runs of neighbours that are alike in something, as long as they are too long. */
const listRuns = (sentences: readonly Sentence[]): Sentence[][] => {
  const runs: Sentence[][] = [[]];
  for (const sentence of sentences)
    if (isPassive(sentence)) runs.at(-1)?.push(sentence);
    else runs.push([]);
  return runs.filter(({ length }) => length >= tooMany);
};

/** Finds sentences in a row in whose main clause something is done and nobody does it. */
export const findPassiveRuns: LanguageRule = ({ file, prose }) =>
  listParagraphs(prose).flatMap(({ paragraph, sentences }) =>
    listRuns(sentences).map((run) => ({
      file,
      ...toRange(paragraph, run[0]?.start ?? 0, run.at(-1)?.end ?? 0),
      rule: 'readability/passive-run' as const,
      severity: 'warning' as const,
      message: `In ${run.length} sentences in a row something is done, and nobody does it.`,
      fix: 'Say in one of them who does it.',
    })),
  );
