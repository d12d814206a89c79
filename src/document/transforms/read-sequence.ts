import { DiagramFault, listLines, quote } from './diagram-source.ts';
import type { DiagramLabel, DiagramLine, DiagramSource } from './diagram-source.ts';

const name = String.raw`[\p{L}\p{N}_]+(?:[.\-][\p{L}\p{N}_]+)*`;
const messages = new RegExp(
  String.raw`^(${name})\s*--?(?:>>?|[\)x])\s*[+\-]?\s*(${name})\s*:\s*(\S.*)$`,
  'v',
);
const participant = new RegExp(String.raw`^(?:participant|actor)\s+(${name})(?:\s+as\s+(\S.*))?$`, 'v');
const note = new RegExp(
  String.raw`^Note\s+(?:(?:left|right)\s+of\s+${name}|over\s+${name}(?:\s*,\s*${name})?)\s*:\s*(\S.*)$`,
  'iv',
);
const block = /^(loop|alt|opt|par|critical|break)(?:\s+(.*))?$/;
const divider = /^(?:else|and)(?:\s+(.*))?$/;

/** What a line draws: its words, those in brackets as the drawing has them; undefined where it draws nothing. */
const readWords = ({ text }: DiagramLine): string[] | undefined => {
  const [, kind, title = ''] = block.exec(text) ?? [];
  if (kind !== undefined) return [title === '' ? kind : `${kind} [${title}]`];
  const [part, words] = divider.exec(text) ?? [];
  if (part !== undefined) return words ? [`[${words}]`] : [];
  const [, id, label = id] = participant.exec(text) ?? [];
  if (label !== undefined) return [label];
  const [, remark] = note.exec(text) ?? [];
  if (remark !== undefined) return [remark];
  const [, , , said] = messages.exec(text) ?? [];
  return said === undefined ? undefined : [said];
};

const refuse = ({ text, line }: DiagramLine): DiagramFault =>
  new DiagramFault(
    `${quote(text)} would be left out. A sequence diagram is drawn from \`participant\`, \`actor\`, messages such as \`A->>B: words\`, \`Note over A,B: words\`, and \`loop\`, \`alt\`, \`opt\`, \`par\`, \`critical\` and \`break\` with their \`end\``,
    line,
  );

const refuseOpenBlocks = (lines: readonly DiagramLine[]): void => {
  const open: DiagramLine[] = [];
  for (const line of lines) {
    if (block.test(line.text)) open.push(line);
    else if ((line.text === 'end' || divider.test(line.text)) && open.length === 0) throw refuse(line);
    else if (line.text === 'end') open.pop();
  }
  const [left] = open;
  if (left) throw new DiagramFault(`${quote(left.text)} has no \`end\``, left.line);
};

/** The renderer places a note below the message before it. */
const refuseEarlyNotes = (lines: readonly DiagramLine[]): void => {
  const first = lines.find(({ text }) => messages.test(text) || note.test(text));
  if (first && note.test(first.text))
    throw new DiagramFault(
      `${quote(first.text)} stands before the first message, where no note is drawn`,
      first.line,
    );
};

/** Those who speak without having been introduced are drawn by their own names. */
const listSpeakers = (lines: readonly DiagramLine[]): DiagramLabel[] => {
  const introduced = new Set(lines.map(({ text }) => participant.exec(text)?.[1]));
  return lines.flatMap(({ text, line }) =>
    (messages.exec(text)?.slice(1, 3) ?? [])
      .filter((id) => !introduced.has(id))
      .map((id) => ({ text: id, line })),
  );
};

/** Reads a sequence diagram, and refuses what its drawing would leave out. */
export const readSequence = (source: string): DiagramSource => {
  const lines = listLines(source).slice(1);
  refuseOpenBlocks(lines);
  refuseEarlyNotes(lines);
  const labels = lines
    .filter(({ text }) => text !== 'end')
    .flatMap((line) => {
      const words = readWords(line);
      if (words === undefined) throw refuse(line);
      return words.map((text) => ({ text, line: line.line }));
    });
  return {
    text: ['sequenceDiagram', ...lines.map(({ text }) => text)].join('\n'),
    labels: [...labels, ...listSpeakers(lines)],
  };
};
