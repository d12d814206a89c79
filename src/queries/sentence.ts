/** Words of a sentence, or code in it. */
export interface Words {
  text: string;
  isCode: boolean;
}

/** Splits a sentence at its code spans. */
export const toSentence = (text = ''): Words[] =>
  text
    .split('`')
    .map((part, index) => ({ text: part, isCode: index % 2 === 1 }))
    .filter((part) => part.text !== '');
