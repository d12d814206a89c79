// Advance widths in thousandths of the font size, as in Helvetica and Arial.
const advances: readonly (readonly [advance: number, characters: string])[] = [
  [240, "ijl'|"],
  [290, ' !,./:;I[]ft'],
  [345, '()-r`"·'],
  [510, 'cksvxyzJ'],
  [620, 'FTZ+=<>~−–'],
  [690, 'ABEKPSVXY&'],
  [740, 'CDHNRUw'],
  [790, 'GOQ'],
  [860, 'mM'],
  [950, 'W%—'],
  [1030, '@…'],
];

const usual = 570;
const ideograph = 1000;
// The widest faces that a system shows for `system-ui` (Verdana, DejaVu Sans) take up to so much more.
const safety = 1.13;

const advanceOf = new Map(
  advances.flatMap(([advance, characters]) => [...characters].map((c) => [c, advance])),
);

const toAdvance = (character: string): number =>
  advanceOf.get(character) ??
  (/[\u2e80-\uffdc]|\p{Extended_Pictographic}/u.test(character) ? ideograph : usual);

/** Estimates the width of a text in a sans-serif face: nobody's font is known when the page is built. */
export const textWidth = (content: string, fontSize: number): number =>
  ([...content].reduce((sum, character) => sum + toAdvance(character), 0) * fontSize * safety) / 1000;

/** Returns the width of the widest of several texts; none is 0 wide. */
export const widestText = (contents: string[], fontSize: number): number =>
  Math.max(0, ...contents.map((content) => textWidth(content, fontSize)));

/** Estimates the width of the widest of several bold figures. */
export const widestFigure = (contents: string[], fontSize: number): number =>
  widestText(contents, fontSize) * 1.08;

/** A text laid out in lines. */
export interface WrappedText {
  lines: string[];
  /** The text in full, where the lines hold less than all of it. */
  full?: string | undefined;
}

/** The room that a text has. */
export interface TextRoom {
  width: number;
  fontSize: number;
  /** How many lines at most. */
  lines: number;
}

const cutToWidth = (content: string, { width, fontSize }: TextRoom): string => {
  const characters = [...content];
  while (characters.length > 1 && textWidth(`${characters.join('')}…`, fontSize) > width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
};

const toLines = (content: string, { width, fontSize }: TextRoom): string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of content.split(/\s+/).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || textWidth(longer, fontSize) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return line === '' ? lines : [...lines, line];
};

/** Breaks a text between words into at most so many lines, and cuts with an ellipsis what does not fit. */
export const wrapText = (content: string, room: TextRoom): WrappedText => {
  const all = toLines(content, room);
  const kept = all.slice(0, room.lines);
  const rest = all.slice(room.lines - 1).join(' ');
  const last = all.length > room.lines ? cutToWidth(rest, room) : rest;
  const lines = [...kept.slice(0, room.lines - 1), ...(last === '' ? [] : [last])].map((line) =>
    textWidth(line, room.fontSize) > room.width ? cutToWidth(line, room) : line,
  );
  return { lines, full: lines.join(' ') === all.join(' ') ? undefined : content };
};
