import type { Image } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Finding } from '../../knowledge/finding.ts';
import type { DocumentRule } from '../document-rule.ts';

type Problem = Pick<Finding, 'rule' | 'severity' | 'message' | 'fix'>;

/** Characters of an alternative text and of a caption: a phrase at least, and no more than somebody listens to. */
const bounds = { alt: { least: 10, most: 300 }, caption: { least: 10, most: 500 } } as const;

/** Words that may be said of any picture: who hears no other knows nothing of this one. */
const idle: ReadonlySet<string> = new Set(
  [
    'a an the this that my some of with for here is shows showing',
    'alt alternative text description untitled placeholder todo tbd',
    'image img picture pic photo photograph graphic figure fig diagram chart graph illustration drawing icon logo',
    'screenshot screengrab screen shot png jpg jpeg webp',
  ].flatMap((words) => words.split(' ')),
);

/** What a screen reader has said already when it comes to the text. */
const opening =
  /^(?:(?:this|here) (?:is )?)?(?:an? |the )?(?:image|picture|graphic)(?: of| showing| that shows|:| shows)/i;

const toStem = (url: string): string => (url.split('/').at(-1) ?? url).replace(/\.\w+$/, '');

/** A name as words: `pay-by_year` and `Pay by year` are the same. */
const toPlain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();

const fix =
  'Say between the brackets what a reader who cannot see the picture must know of it: `![Adverts fall in spring and recover in autumn](./adverts.png)`.';

const sayAlt = (message: string): Problem => ({ rule: 'image/alt', severity: 'error', message, fix });

const listWords = (text: string): string[] => text.toLowerCase().match(/\p{L}[\p{L}\p{M}\p{N}'’-]*/gu) ?? [];

const isFileName = (text: string, url: string): boolean =>
  /\.(?:png|jpe?g|webp)$/i.test(text) || toPlain(text) === toPlain(toStem(url));

const judgeAlt = ({ url, title, alt }: Image): Problem | undefined => {
  const text = (alt ?? '').trim();
  const words = listWords(text);
  const { least, most } = bounds.alt;
  if (text === '') return sayAlt('The picture has no alternative text.');
  if (isFileName(text, url)) return sayAlt('The alternative text is the name of a file.');
  if (words.every((word) => idle.has(word)))
    return sayAlt('The alternative text says that there is a picture, and not what it shows.');
  if (text.length < least || words.length < 2)
    return sayAlt(`The alternative text says too little: two words and ${least} characters are the least.`);
  if (text.length > most)
    return sayAlt(
      `The alternative text has ${text.length} characters, and ${most} are the most that anybody listens to.`,
    );
  return toPlain(text) === toPlain(title ?? '')
    ? sayAlt('The alternative text repeats the caption, which a screen reader reads, too.')
    : undefined;
};

const judgeOpening = ({ alt }: Image): Problem | undefined => {
  const [said] = opening.exec((alt ?? '').trim()) ?? [];
  return said === undefined
    ? undefined
    : {
        rule: 'image/alt-opening',
        severity: 'warning',
        message: `A screen reader has said that it is a picture before it reads "${said}".`,
        fix: `Begin with what it shows. "Screenshot of", "Photograph of" and the like may stay where that matters.`,
      };
};

const judgeCaption = ({ title }: Image): Problem | undefined => {
  const { least, most } = bounds.caption;
  const length = title?.trim().length ?? least;
  return length >= least && length <= most
    ? undefined
    : {
        rule: 'image/caption',
        severity: 'error',
        message: `The caption has ${length} characters; from ${least} to ${most} are allowed.`,
        fix: 'Say in a sentence what to see, where it is from and when it was made; what needs more belongs in the text.',
      };
};

const judge = (image: Image): Problem[] => {
  const alt = judgeAlt(image);
  // Words that say nothing are to be written anew, whatever they begin with.
  return [alt ?? judgeOpening(image), judgeCaption(image)].filter((problem) => problem !== undefined);
};

/** Whoever does not see a picture must learn from its alternative text what it shows. */
export const findPictureTextProblems: DocumentRule = ({ file, tree }) => {
  const findings: Finding[] = [];
  visit(tree, 'image', (image) => {
    const { start, end } = image.position ?? {};
    if (start === undefined || end === undefined) return;
    const place = { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
    findings.push(...judge(image).map((problem) => ({ file, ...place, ...problem })));
  });
  return findings;
};
