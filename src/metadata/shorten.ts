const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

const split = (text: string): string[] => Array.from(graphemes.segment(text), ({ segment }) => segment);

/** How many characters a reader sees: an emoji or a letter with its marks is one. */
export const countShown = (text: string): number => split(text).length;

/** Less than this share of the room is a word of its own length, which is cut inside. */
const wholeWordShare = 0.7;

/**
 * Cuts a text at the last word that leaves room for the sign that something is missing; a text that fits stays.
 *
 * @example shortenAtWord('The state of developers', 14) // 'The state of…'
 */
export const shortenAtWord = (text: string, limit: number): string => {
  const characters = split(text);
  if (characters.length <= limit) return text;
  const kept = characters.slice(0, limit - 1).join('');
  const endsWithWord = /^\s/u.test(characters[limit - 1] ?? '');
  const whole = (endsWithWord ? kept : kept.replace(/\s\S*$/u, '')).replace(/[\s,;:.–—([“‘"'-]+$/u, '');
  return `${countShown(whole) >= limit * wholeWordShare ? whole : kept.trimEnd()}…`;
};

/** Titles of editions differ at their ends, so nearly half of the room is the end's. */
const usualEndShare = 0.45;

/**
 * Cuts a text in its middle, at words: what tells the editions of one report apart stands at the end of their titles.
 *
 * @param endShare how much of the room is the end's, from 0 to 1
 * @example shortenInside('Occupational Outlook Handbook: Software Developers (2024–34 edition)', 40) // 'Occupational Outlook… (2024–34 edition)'
 */
export const shortenInside = (text: string, limit: number, endShare = usualEndShare): string => {
  const characters = split(text);
  if (characters.length <= limit) return text;
  const end = characters
    .slice(-Math.floor(limit * endShare))
    .join('')
    .replace(/^\S*\s+/u, '');
  return `${shortenAtWord(text, limit - countShown(end) - 1)} ${end}`;
};
