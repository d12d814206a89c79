/** Words that shape a question and name nothing: the index wants every word of a query to be found. */
const questionWords = new Set(
  'a an and are be can do does for how i in is it me meaning most of on or popular should the to used versus vs what when which who why will with'.split(
    ' ',
  ),
);

/**
 * The queries to try for what a reader typed, from the fullest to the loosest: without the words of the
 * question, then with one word fewer at the end each time. What names nothing at all is tried as it is.
 *
 * @example toSearchTerms('how do I store passwords') // ['store passwords', 'store']
 */
export const toSearchTerms = (typed: string): string[] => {
  const words = typed.trim().split(/\s+/);
  const named = words.filter((word) => !questionWords.has(word.toLowerCase().replace(/[?!.,]+$/, '')));
  const kept = named.length > 0 ? named : words;
  return kept.map((_, index) => kept.slice(0, kept.length - index).join(' '));
};
