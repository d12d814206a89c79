import { findNearest } from '../knowledge/suggest.ts';
import { componentNames, vocabulary } from './vocabulary.ts';

/** What is wrong, in plain words, and what mends it. */
export interface Explanation {
  message: string;
  fix: string;
}

/** What to write instead of the elements that people know from HTML; of others the rule alone is told. */
const remedies: Partial<Record<string, string>> = {
  a: 'Write `[words that say what is there](https://…)`.',
  b: 'Write `**the words**`.',
  blockquote: 'Begin each line of the quotation with `> `.',
  br: 'Begin a new paragraph with a blank line, or end the line with `\\`; a cell of a table has one line.',
  code: 'Put the code between backticks.',
  em: 'Write `*the words*`.',
  hr: 'Write `---` on a line of its own, with a blank line before and after.',
  i: 'Write `*the words*`.',
  img: 'Write `![What it shows](./file-name.png)`.',
  li: 'Begin each item with `- ` on a line of its own.',
  p: 'Delete the tags: a blank line begins a new paragraph.',
  pre: 'Put the code between two lines of three backticks.',
  strong: 'Write `**the words**`.',
  table: 'Write a table of Markdown: `| One | Two |`, below it `| --- | --- |`, and a line for each row.',
};
const aliases: Partial<Record<string, string>> = {
  ol: 'li',
  span: 'p',
  td: 'table',
  th: 'table',
  tr: 'table',
  ul: 'li',
};

const findRemedy = (name: string): string | undefined =>
  /^h[1-6]$/.test(name)
    ? 'Write `## The words`, with more `#` for a heading below another.'
    : remedies[aliases[name] ?? name];

/** Whether a name is that of an element that people know from HTML. */
export const isKnownElement = (name: string): boolean => findRemedy(name) !== undefined;

const listComponents = (): string => componentNames.join(', ');

/** Says of a tag with a name of HTML what is written instead. */
export const explainElement = (name: string): Explanation => {
  const meant = componentNames.find((component) => component.toLowerCase() === name);
  if (meant !== undefined)
    return {
      message: `There is no component \`<${name}>\`: capitals count.`,
      fix: `Write \`<${meant}>\` with a capital letter.`,
    };
  const fix = findRemedy(name) ?? `Delete the tags, and use Markdown or a component: ${listComponents()}.`;
  return {
    message: `The HTML element \`<${name}>\` is not allowed in articles.`,
    fix: `${fix} For the character itself write \`\\<\`.`,
  };
};

/** Says of a tag with a capital letter which components there are. */
export const explainUnknownComponent = (name: string): Explanation => {
  const near = findNearest(name, Object.keys(vocabulary), 1)[0];
  return {
    message: `There is no component \`<${name}>\`.`,
    fix: `${near === undefined ? '' : `Did you mean \`<${near}>\`? `}Components: ${listComponents()}.`,
  };
};
