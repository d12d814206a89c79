/** Words that shape a question and name nothing: the index wants every word of a query to be found. */
const questionWords = new Set(
  'a an and are be can did do does for from had has have how i if in is it its me meaning most much my need of on or our popular should so than that the their there these they this to used versus vs was we were what when where which who whom whose why will with would you your'.split(
    ' ',
  ),
);

/** Whether a word only shapes a question. */
export const isQuestionWord = (word: string): boolean => questionWords.has(word);
