/** What a reader wrote into the form, field by field, still as it was typed. */
export interface CommentForm {
  /** The article, as `section/slug` or as its address. */
  article: string;
  /** The id of the comment that it answers; empty where it answers none. */
  answers: string;
  name: string;
  text: string;
}

/** Something that keeps a comment from being accepted, said to the maintainer who can mend the issue. */
export interface Problem {
  message: string;
  fix: string;
}

/** The labels of `.github/ISSUE_TEMPLATE/comment.yml`, which GitHub writes as headings into the issue. */
export const fieldLabels = {
  article: 'Article',
  answers: 'Answers',
  name: 'Public name',
  text: 'Comment',
  rules: 'Licence and rules',
} as const;

/** What a reader agrees to by ticking both boxes. */
export const agreements = [
  'I publish this comment under CC BY 4.0, with the public name above.',
  'I have read the rules for comments and keep to them.',
] as const;

type Field = keyof typeof fieldLabels;

/** What GitHub writes for a field that was left empty. */
const noResponse = '_No response_';

const findHeading = (lines: readonly string[], field: Field, from: number): number =>
  lines.indexOf(`### ${fieldLabels[field]}`, from);

const toMissing = (field: Field): Problem => ({
  message: `The heading \`### ${fieldLabels[field]}\` of the form is not where it belongs.`,
  fix: 'Edit the issue so that it has the headings of the form, each once, in their order.',
});

/**
 * Where each heading stands. The fields of one line come first and are found from above; the boxes come last and are
 * found from below, so that whatever the comment itself says between them is only text.
 */
const findHeadings = (lines: readonly string[]): Record<Field, number> | Problem => {
  const article = findHeading(lines, 'article', 0);
  const answers = findHeading(lines, 'answers', article + 1);
  const name = findHeading(lines, 'name', answers + 1);
  const text = findHeading(lines, 'text', name + 1);
  const rules = lines.lastIndexOf(`### ${fieldLabels.rules}`);
  if (article === -1) return toMissing('article');
  if (answers === -1) return toMissing('answers');
  if (name === -1) return toMissing('name');
  if (text === -1) return toMissing('text');
  return rules <= text ? toMissing('rules') : { article, answers, name, text, rules };
};

const toValue = (lines: readonly string[]): string => {
  const value = lines.join('\n').trim();
  return value === noResponse ? '' : value;
};

const findUnticked = (lines: readonly string[]): Problem | undefined => {
  const isTicked = (text: string): boolean =>
    lines.some((line) => /^- \[x\] /i.test(line) && line.slice(6) === text);
  return agreements.every(isTicked)
    ? undefined
    : {
        message: 'The boxes under the licence and the rules are not ticked, or their text was changed.',
        fix: 'Ask the author to open the form again: nobody else can agree for them.',
      };
};

/** Reads the body of an issue that was made with the form, edited or not. */
export const readCommentForm = (
  body: string,
): { ok: true; form: CommentForm } | { ok: false; problem: Problem } => {
  const lines = body.split(/\r\n|\n|\r/).map((line) => line.trimEnd());
  const places = findHeadings(lines);
  if ('message' in places) return { ok: false, problem: places };
  const between = (from: Field, to: Field): string => toValue(lines.slice(places[from] + 1, places[to]));
  const unticked = findUnticked(lines.slice(places.rules + 1));
  if (unticked) return { ok: false, problem: unticked };
  const form = {
    article: between('article', 'answers'),
    answers: between('answers', 'name'),
    name: between('name', 'text'),
    text: between('text', 'rules'),
  };
  return { ok: true, form };
};
