import { refuseFile } from '../knowledge/finding.ts';
import type { Finding } from '../knowledge/finding.ts';
import { explainHidden, findHiddenCharacter, isIdle } from '../knowledge/hidden-character.ts';

const kibibyte = 1024;

/** The largest file that is read, in bytes, by kind of file: what a person writes by hand stays far below. */
export const byteLimits = {
  mdx: 256 * kibibyte,
  /** A source, a dataset, a path: one thing. */
  yaml: 64 * kibibyte,
  /** A list of many things, such as all redirects. */
  list: 512 * kibibyte,
  comment: 8 * kibibyte,
  csv: 1024 * kibibyte,
  txt: 128 * kibibyte,
} as const;
export type FileKind = keyof typeof byteLimits;

const lineOf = (bytes: Uint8Array, index: number): number => {
  let line = 1;
  for (let at = 0; at < index; at += 1) if (bytes[at] === 0x0a) line += 1;
  return line;
};

/** The first line whose bytes are not UTF-8, counted from 1. */
const findInvalidLine = (bytes: Uint8Array): number => {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let start = 0;
  while (start < bytes.length) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline === -1 ? bytes.length : newline;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return lineOf(bytes, start);
    }
    start = end + 1;
  }
  return 1;
};

const findControlCharacter = (file: string, text: string): Finding | undefined => {
  const hidden = findHiddenCharacter(text);
  if (hidden === undefined) return undefined;
  const before = text.slice(0, hidden.index);
  return {
    ...refuseFile(file, { rule: 'file/control-character', ...explainHidden(hidden) }),
    line: before.split('\n').length,
    column: hidden.index - before.lastIndexOf('\n'),
    ...(isIdle(hidden) ? { mend: { from: hidden.text, to: '' } } : {}),
  };
};

/** The longest line, in characters: one of a million stops an editor, and the line that an error would quote. */
const longestLine = 20_000;

const findLongLine = (file: string, text: string): Finding | undefined => {
  const index = text.split('\n').findIndex((line) => line.length > longestLine);
  return index === -1
    ? undefined
    : {
        ...refuseFile(file, {
          rule: 'limit/text',
          message: `The line has more than ${longestLine} characters.`,
          fix: 'Break it.',
        }),
        line: index + 1,
        column: longestLine + 1,
      };
};

const findByteProblem = (file: string, bytes: Uint8Array, kind: FileKind): Finding | undefined => {
  if (bytes.length === 0)
    return refuseFile(file, {
      rule: 'file/empty',
      message: 'The file is empty.',
      fix: 'Write its content, or delete the file.',
    });
  if (bytes.length > byteLimits[kind])
    return refuseFile(file, {
      rule: 'file/too-large',
      message: `The file has ${bytes.length} bytes; one of its kind may have ${byteLimits[kind]}.`,
      fix: 'Split it, or leave out what no page needs.',
    });
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return {
      ...refuseFile(file, {
        rule: 'file/byte-order-mark',
        message: 'The file begins with a byte order mark.',
        fix: 'Save it as UTF-8 without BOM.',
      }),
      mend: { from: '\uFEFF', to: '' },
    };
  return undefined;
};

/**
 * Decodes a content file, or says why it cannot be read: empty, too large, not UTF-8, a byte order mark, endless lines,
 * control characters.
 * Line ends become LF, so that a position means the same on every system.
 */
export const readText = (
  file: string,
  bytes: Uint8Array,
  kind: FileKind,
): { ok: true; text: string } | { ok: false; findings: Finding[] } => {
  const problem = findByteProblem(file, bytes, kind);
  if (problem) return { ok: false, findings: [problem] };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const line = findInvalidLine(bytes);
    const finding = {
      ...refuseFile(file, {
        rule: 'file/not-utf-8',
        message: 'This line has bytes that are not UTF-8.',
        fix: 'Save the file as UTF-8.',
      }),
      line: line,
    };
    return { ok: false, findings: [finding] };
  }
  text = text.replaceAll('\r\n', '\n');
  const unreadable = findLongLine(file, text) ?? findControlCharacter(file, text);
  if (unreadable) return { ok: false, findings: [unreadable] };
  if (text.trim() === '')
    return {
      ok: false,
      findings: [
        refuseFile(file, {
          rule: 'file/empty',
          message: 'The file has nothing but blank lines.',
          fix: 'Write its content, or delete the file.',
        }),
      ],
    };
  return { ok: true, text };
};
