import type { Finding } from '../../knowledge/finding.ts';
import type { Article } from '../../schemas/article.ts';
import type { DocumentEntry } from '../content-tree.ts';
import type { Library } from '../library.ts';

/** Words of an article that answers its question fully and can be read in one sitting. */
const bounds = { least: 900, most: 2_200 };

const toNumber = (words: number): string => words.toLocaleString('en-GB');

const describe = (words: number): Pick<Finding, 'message' | 'fix'> | undefined => {
  const reason = 'or say under `lengthNote` why the subject needs';
  const usual = `articles usually have ${toNumber(bounds.least)} to ${toNumber(bounds.most)}`;
  if (words < bounds.least)
    return {
      message: `The article has ${toNumber(words)} words; ${usual}.`,
      fix: `Add what a reader still has to ask, ${reason} no more.`,
    };
  return words > bounds.most
    ? {
        message: `The article has ${toNumber(words)} words; ${usual}.`,
        fix: `Move a part of it into an article of its own, ${reason} as many.`,
      }
    : undefined;
};

const judge = ({ file, data, document, locate }: DocumentEntry<Article>): Finding[] => {
  const problem = data.lengthNote === undefined ? describe(document.words) : undefined;
  return problem === undefined
    ? []
    : [{ file, ...locate(['title']), rule: 'article/length', severity: 'warning', ...problem }];
};

/** An article is as long as one sitting, unless it says why its subject needs less or more. */
export const findLengthProblems = ({ tree }: Library): Finding[] => tree.articles.flatMap(judge);
