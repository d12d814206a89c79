import type { HiddenCharacter } from '../../knowledge/hidden-character.ts';

/** A diagram as its renderer is to read it. */
export interface DiagramSource {
  /** One statement a line, written as the renderer understands it. */
  text: string;
  /** Words that the drawing must show, each with the line of the fence that says them. */
  labels: DiagramLabel[];
}

/** Words of a diagram that stand on their own: a node's, an arrow's, a message's. */
export interface DiagramLabel {
  text: string;
  line: number;
}

/** Why a diagram is not drawn, as the end of a sentence, and the line of the fence that says so, counted from 1. */
export class DiagramFault extends Error {
  readonly line: number | undefined;

  constructor(message: string, line?: number) {
    super(message);
    this.line = line;
  }
}

/** A line of a diagram without its margins, and its number within the fence. */
export interface DiagramLine {
  text: string;
  line: number;
}

/** The lines of a diagram that say something: no comments, no empty ones. */
export const listLines = (source: string): DiagramLine[] =>
  source
    .split('\n')
    .map((text, index) => ({ text: text.trim(), line: index + 1 }))
    .filter(({ text }) => text !== '' && !text.startsWith('%%'));

/** A statement as an error shows it. */
export const quote = (text: string): string => `\`${text.length > 60 ? `${text.slice(0, 60)}…` : text}\``;

/** Words without the quotation marks around them. */
export const unquote = (text: string): string => /^\s*"(.*)"\s*$/.exec(text)?.[1] ?? text;

/** A character in a diagram that a reader would not see, or that shows something else than it is. */
export class HiddenInDiagram extends DiagramFault {
  readonly hidden: HiddenCharacter;

  constructor(hidden: HiddenCharacter, line?: number) {
    super('it holds a hidden character', line);
    this.hidden = hidden;
  }
}
