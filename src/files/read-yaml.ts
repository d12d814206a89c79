import { isAlias, isMap, isNode, isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Document, Node, YAMLMap } from 'yaml';
import type { Finding } from '../knowledge/finding.ts';
import { hiddenCharacter } from '../knowledge/hidden-character.ts';

/** A place in a file, counted from 1. */
export interface Place {
  line: number;
  column: number;
}

/** Where the value (or, for an unknown key, the key) at a path stands in the file. */
export type Locate = (path: readonly PropertyKey[], part?: 'key' | 'value') => Place;

/** A YAML file as plain data, with the way back from each value to its line. */
export interface YamlFile {
  data: unknown;
  locate: Locate;
}

interface ReadYamlOptions {
  file: string;
  text: string;
  /** Lines before the YAML in the file: 1 for front matter, which starts after `---`. */
  lineOffset?: number;
}

/** A key that its map has already; the parser's own search takes time by the square of their number. */
const findDuplicateKey = (map: YAMLMap): Node | undefined => {
  const known = new Set<unknown>();
  for (const { key } of map.items) {
    if (!isScalar(key)) continue;
    if (known.has(key.value)) return key;
    known.add(key.value);
  }
  return undefined;
};

interface Forbidden {
  node: Node;
  message: string;
  fix: string;
  rule?: Finding['rule'];
}

const findForbidden = (document: Document): Forbidden | undefined => {
  let found: Forbidden | undefined;
  visit(document, (key, node) => {
    if (!isNode(node)) return undefined;
    if (isAlias(node))
      found = { node, message: 'Aliases (`*name`) are not allowed.', fix: 'Write the value out.' };
    else if ('anchor' in node && node.anchor)
      found = { node, message: 'Anchors (`&name`) are not allowed.', fix: `Delete \`&${node.anchor}\`.` };
    else if (node.tag?.startsWith('!'))
      found = { node, message: 'Tags (`!name`) are not allowed.', fix: `Delete \`${node.tag}\`.` };
    else if (key === 'key' && !(isScalar(node) && typeof node.value === 'string'))
      found = { node, message: 'A key must be plain text.', fix: 'Write a word, a colon and the value.' };
    else if (isScalar(node) && typeof node.value === 'string' && hiddenCharacter.test(node.value))
      found = {
        node,
        message: 'An escape here stands for a control character or one that cannot be seen.',
        fix: 'Delete it.',
      };
    const duplicate = isMap(node) ? findDuplicateKey(node) : undefined;
    if (duplicate)
      found = {
        node: duplicate,
        rule: 'yaml/syntax',
        message: 'This key is given twice.',
        fix: 'Delete one.',
      };
    return found ? visit.BREAK : undefined;
  });
  return found;
};

const createLocate = (document: Document, counter: LineCounter, lineOffset: number): Locate => {
  const toPlace = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: line + lineOffset, column: Math.max(1, col) };
  };
  const rangeStart = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);
  const keyStart = (parent: unknown, key: PropertyKey): number | undefined => {
    if (!isMap(parent)) return undefined;
    const pair = parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
    return pair ? rangeStart(pair.key) : undefined;
  };
  return (path, part = 'value') => {
    // A missing key has no place of its own: the nearest thing around it is shown.
    for (let length = path.length; length >= 0; length -= 1) {
      const here = path.slice(0, length);
      const node = length === 0 ? document.contents : document.getIn(here, true);
      const parent = length <= 1 ? document.contents : document.getIn(here.slice(0, -1), true);
      const last = here.at(-1);
      const key = last === undefined ? undefined : keyStart(parent, last);
      const start =
        part === 'key' || rangeStart(node) === undefined ? (key ?? rangeStart(node)) : rangeStart(node);
      if (start !== undefined) return toPlace(start);
    }
    return { line: 1 + lineOffset, column: 1 };
  };
};

/**
 * Reads YAML as plain data: one document, no anchors, aliases, tags, merge keys or duplicate keys,
 * so that a small file stays small when read and means only what it says.
 */
export const readYaml = (
  options: ReadYamlOptions,
): { ok: true; yaml: YamlFile } | { ok: false; findings: Finding[] } => {
  const { file, text, lineOffset = 0 } = options;
  const counter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: counter,
    uniqueKeys: false,
    merge: false,
    logLevel: 'silent',
    prettyErrors: false,
  });
  const locate = createLocate(document, counter, lineOffset);
  const error = document.errors[0];
  if (error) {
    const { line, col } = counter.linePos(error.pos[0]);
    // Its stack is the parser's only bound of depth.
    const isDeep = error.message.includes('call stack');
    return {
      ok: false,
      findings: [
        {
          file,
          line: line + lineOffset,
          column: Math.max(1, col),
          severity: 'error',
          ...(isDeep
            ? {
                rule: 'limit/nesting',
                message: 'Lists and maps are nested too deep here.',
                fix: 'Flatten them: no file needs more than a few levels.',
              }
            : {
                rule: 'yaml/syntax',
                message: `This is not YAML that can be read: ${error.message.split('\n')[0] ?? error.code}`,
                fix: 'Check indentation (spaces only), quotes, and that text with a colon is quoted.',
              }),
        },
      ],
    };
  }
  const forbidden = findForbidden(document);
  if (forbidden) {
    const place = forbidden.node.range ? counter.linePos(forbidden.node.range[0]) : { line: 1, col: 1 };
    return {
      ok: false,
      findings: [
        {
          file,
          line: place.line + lineOffset,
          column: place.col,
          rule: forbidden.rule ?? 'yaml/feature',
          severity: 'error',
          message: forbidden.message,
          fix: forbidden.fix,
        },
      ],
    };
  }
  return { ok: true, yaml: { data: document.toJS({ maxAliasCount: 0 }), locate } };
};
