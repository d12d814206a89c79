/** Why a character, or a run of them, may not stand in a text. */
export type HiddenKind =
  'control' | 'turning' | 'invisible' | 'joiner' | 'private' | 'unassigned' | 'repeated' | 'marks';

/** A character that a reader cannot see, or that shows something else than it is. */
export interface HiddenCharacter {
  /** Where it begins, in UTF-16 units. */
  index: number;
  /** What stands there: one character, or the whole run. */
  text: string;
  kind: HiddenKind;
}

/** As many marks as one letter may carry: no language needs more than a few, and a pile of them covers other lines. */
const mostMarks = 8;

/**
 * All that is looked at more closely. Unicode itself lists what is invisible (Default_Ignorable_Code_Point), so that
 * a character which nobody here thought of is among them; the blank of Braille and three marks of annotation are not.
 */
const suspicious = new RegExp(
  `[\\p{Cc}--[\\t\\n]]|[\\p{Cs}\\p{Co}\\p{Noncharacter_Code_Point}]|[\\p{Bidi_Control}\\u2028\\u2029]` +
    `|[\\p{Default_Ignorable_Code_Point}\\u2800\\ufff9-\\ufffb]|[\\u00a0\\u202f]{2,}|\\p{M}{${mostMarks + 1},}`,
  'gv',
);

/** Scripts in which a joiner changes how a word is spelt or shown. */
const joiningScripts =
  '[\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Mandaic}\\p{Script=Nko}\\p{Script=Mongolian}\\p{Script=Adlam}' +
  '\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Gurmukhi}\\p{Script=Gujarati}\\p{Script=Oriya}\\p{Script=Tamil}' +
  '\\p{Script=Telugu}\\p{Script=Kannada}\\p{Script=Malayalam}\\p{Script=Sinhala}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Inherited}]';

/** Where a character that is otherwise invisible is part of what is written; `before` ends with it. */
const honest: Record<string, { before: RegExp; after?: RegExp }> = {
  '\u200c': { before: new RegExp(`[${joiningScripts}&&[\\p{L}\\p{M}]]\u200c$`, 'v') },
  '\u200d': { before: new RegExp(`[${joiningScripts}&&[\\p{L}\\p{M}]]\u200d$`, 'v') },
  // A soft hyphen is a place where a word may be broken, and so stands within one.
  '\u00ad': { before: /\p{L}\p{M}*\u00ad$/v, after: /^\p{L}/v },
  '\ufe0e': { before: /\p{Emoji}\ufe0e$/v },
  '\ufe0f': { before: /\p{Emoji}\ufe0f$/v },
};

/** The joiner between the pictures of one emoji: a family, a flag with a picture, a profession. */
const joinsPictures = (before: string, after: string): boolean =>
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]\u200d$/v.test(before) &&
  /^\p{Extended_Pictographic}/v.test(after);

/** The variants of a Mongolian letter are written by a mark behind it. */
const selectsLetter = (before: string): boolean => /\p{Script=Mongolian}[\u180b-\u180d\u180f]$/v.test(before);

/** The flags of parts of a country are spelt with tags that cannot be seen. */
const flag = /\p{RGI_Emoji_Tag_Sequence}/gv;

/** Every index within such a flag. */
const listInFlags = (text: string): Set<number> =>
  new Set(
    [...text.matchAll(flag)].flatMap(({ index, 0: { length } }) =>
      Array.from({ length }, (_, offset) => index + offset),
    ),
  );

const classify = (text: string): HiddenKind => {
  if (text.length > 1 && /^[\u00a0\u202f]/.test(text)) return 'repeated';
  if (/^\p{M}{2}/v.test(text)) return 'marks';
  if (/[\u200c\u200d]/.test(text)) return 'joiner';
  if (/\p{Cc}/v.test(text)) return 'control';
  if (/[\p{Bidi_Control}\u2028\u2029]/v.test(text)) return 'turning';
  if (/\p{Co}/v.test(text)) return 'private';
  return /[\p{Cs}\p{Noncharacter_Code_Point}]/v.test(text) ? 'unassigned' : 'invisible';
};

const isHonest = (text: string, index: number, found: string): boolean => {
  // What is before and after is cut short: a decision needs a letter with its marks, and no more.
  const before = text.slice(Math.max(0, index - 2 * mostMarks - 2), index + found.length);
  const after = text.slice(index + found.length, index + found.length + 2);
  const rule = Object.hasOwn(honest, found) ? honest[found] : undefined;
  if (rule?.before.test(before) && (rule.after?.test(after) ?? true)) return true;
  return (found === '\u200d' && joinsPictures(before, after)) || selectsLetter(before);
};

/**
 * Lists what deceives a reader, a reviewer or a terminal: controls other than tab and line feed (a lone carriage
 * return ends a line for some readers and not for others), what turns text around, what cannot be seen, and what
 * means something in private only. What a script or an emoji is written with is left alone.
 */
export function* listHiddenCharacters(text: string): Generator<HiddenCharacter> {
  let inFlags: ReadonlySet<number> | undefined;
  for (const { index, 0: found } of text.matchAll(suspicious)) {
    const isTag = /^[\u{e0020}-\u{e007f}]$/v.test(found);
    if (isTag ? (inFlags ??= listInFlags(text)).has(index) : isHonest(text, index, found)) continue;
    yield { index, text: found, kind: classify(found) };
  }
}

/** The first such character. */
export const findHiddenCharacter = (text: string): HiddenCharacter | undefined =>
  listHiddenCharacters(text).next().value ?? undefined;

/** What may be left of a run of which only the length is wrong. */
const keepOf = ({ text, kind }: HiddenCharacter): string => {
  if (kind === 'repeated') return text.slice(0, 1);
  return kind === 'marks' ? Array.from(text).slice(0, mostMarks).join('') : '';
};

/** A text in which something else is written for each of them. */
const replaceHidden = (text: string, write: (hidden: HiddenCharacter) => string): string => {
  let [written, end] = ['', 0];
  for (const hidden of listHiddenCharacters(text)) {
    written += text.slice(end, hidden.index) + write(hidden);
    end = hidden.index + hidden.text.length;
  }
  return written + text.slice(end);
};

/** A text without them. */
export const removeHiddenCharacters = (text: string): string => replaceHidden(text, keepOf);

/** Characters written out by their numbers: `\u{202e}`. */
export const toEscapes = (text: string): string =>
  Array.from(text, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`).join('');

/** A text in which each is written out by its number, or as `write` does it. */
export const showHiddenCharacters = (text: string, write: (found: string) => string = toEscapes): string =>
  replaceHidden(text, (hidden) => write(hidden.text));

/** A text as a terminal may show it: nothing in it acts, and what could not be seen is written out by its number. */
export const showForTerminal = (text: string): string =>
  showHiddenCharacters(text).replaceAll(/[\t\n]/g, toEscapes);

/** Each kind as a sentence about the place where it stands, and how to mend it. */
const explanations: Record<HiddenKind, { message: string; fix: string }> = {
  control: { message: 'There is a control character here', fix: 'Delete it.' },
  turning: {
    message: 'There is a character here that turns the direction of text around',
    fix: 'Delete it: the page finds the direction of each paragraph and quotation by itself.',
  },
  invisible: { message: 'There is a character here that cannot be seen', fix: 'Delete it.' },
  joiner: {
    message: 'There is an invisible joiner here, between characters that it does not join',
    fix: 'Delete it.',
  },
  private: {
    message: 'There is a character here that means something in one font only',
    fix: 'Write the sign that is meant, or its name.',
  },
  unassigned: { message: 'There is no character of this number', fix: 'Delete it.' },
  repeated: { message: 'There are several no-break spaces in a row here', fix: 'Leave one.' },
  marks: {
    message: `More than ${mostMarks} accents stand on one letter here`,
    fix: 'Leave those that the word is written with.',
  },
};

/** Names the code point, because the character itself would not be seen. */
const toCode = (text: string): string =>
  `U+${(text.codePointAt(0) ?? 0).toString(16).padStart(4, '0').toUpperCase()}`;

/** What is wrong with a character that was found, and how to mend it. */
export const explainHidden = ({ text, kind }: HiddenCharacter): { message: string; fix: string } => {
  const { message, fix } = explanations[kind];
  return { message: `${message} (${toCode(text)}).`, fix };
};

/** Whether deleting the character changes nothing that a reader was meant to see. */
export const isIdle = ({ kind }: HiddenCharacter): boolean =>
  kind === 'control' || kind === 'turning' || kind === 'invisible';
