import { isAlias, isMap, isNode, isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Document, Node, Scalar, YAMLMap } from 'yaml';
import type { Finding } from '../knowledge/finding.ts';
import { explainYaml } from './explain-yaml.ts';
import { explainHidden, findHiddenCharacter } from '../knowledge/hidden-character.ts';

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

/** A character written as an escape deceives as well as the character itself. */
const findHiddenEscape = (node: Scalar): Forbidden | undefined => {
  const hidden = typeof node.value === 'string' ? findHiddenCharacter(node.value) : undefined;
  return hidden && { node, ...explainHidden(hidden) };
};

/** A `#` behind a space begins a comment, also where somebody writes of the "#1 language": the rest would be lost unseen. */
const findLostText = ({ type, value, comment }: Scalar): Omit<Forbidden, 'node'> | undefined => {
  const [lost = ''] = (comment ?? '').split('\n');
  if (type !== 'PLAIN' || typeof value !== 'string' || !/^\S/.test(lost)) return undefined;
  const whole = `'${`${value} #${lost}`.replaceAll("'", "''")}'`;
  return {
    rule: 'yaml/syntax',
    message: 'What stands behind `#` is a comment here, and no part of the text.',
    fix: `Write \`${whole.length > 160 ? `'… #${lost.slice(0, 60)}…'` : whole}\`, between quotation marks; or put a space behind \`#\`, where it is a comment.`,
  };
};

const findForbidden = (document: Document): Forbidden | undefined => {
  let found: Forbidden | undefined;
  visit(document, (key, node) => {
    if (!isNode(node)) return undefined;
    if (isAlias(node))
      found = { node, message: 'Aliases (`*name`) are not allowed.', fix: 'Write the value out.' };
    else if ('anchor' in node && node.anchor)
      found = { node, message: 'Anchors (`&name`) are not allowed.', fix: `Delete \`&${node.anchor}\`.` };
    else if (node.tag !== undefined)
      found = {
        node,
        message: 'Tags (`!name`, `!!name`) are not allowed.',
        fix: 'Delete the word with the exclamation mark: each field knows what it holds.',
      };
    else if (key === 'key' && !(isScalar(node) && typeof node.value === 'string'))
      found = { node, message: 'A key must be plain text.', fix: 'Write a word, a colon and the value.' };
    else if (isScalar(node)) {
      const lost = findLostText(node);
      found = findHiddenEscape(node) ?? (lost && { node, ...lost });
    }
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

/** How many lists and maps may stand in each other; a file of the site has six. */
const deepest = 24;

/**
 * Where lists and maps nest too deep, found before the parser, whose stack they would exhaust. Brackets within text are
 * counted like any others: no text opens as many without closing them.
 */
const findDeep = (text: string): Place | undefined => {
  let open = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const dashes = /^(?:[-?:] +)*/.exec(line.trimStart())?.[0] ?? '';
    if (dashes.replaceAll(' ', '').length > deepest) return { line: index + 1, column: 1 };
    for (const { 0: mark, index: at } of line.matchAll(/[[{\]}]/g)) {
      open = mark === '[' || mark === '{' ? open + 1 : Math.max(0, open - 1);
      if (open > deepest) return { line: index + 1, column: at + 1 };
    }
  }
  return undefined;
};

const refuseNesting = (file: string, place: Place): Finding => ({
  file,
  ...place,
  rule: 'limit/nesting',
  severity: 'error',
  message: 'Lists and maps are nested too deep here.',
  fix: 'Flatten them: no file needs more than a few levels.',
});

const refuseSyntax = (
  { file, text, lineOffset = 0 }: ReadYamlOptions,
  place: Place,
  message: string,
): Finding => {
  const said = message.split('\n')[0] ?? message;
  const { place: found, ...explanation } = explainYaml({ text, place, said });
  const line = found.line + lineOffset;
  return { file, line, column: found.column, rule: 'yaml/syntax', severity: 'error', ...explanation };
};

/** A directive would change how all that follows is read. */
const hasDirective = ({ directives }: Document): boolean =>
  directives?.yaml.explicit === true || Object.keys(directives?.tags ?? {}).length > 1;

const refuseDirective = (file: string, line: number): Finding => ({
  file,
  line,
  column: 1,
  rule: 'yaml/feature',
  severity: 'error',
  message: 'Directives (`%YAML`, `%TAG`) are not allowed.',
  fix: 'Delete the line that begins with `%`.',
});

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
  const deep = findDeep(text);
  if (deep !== undefined)
    return { ok: false, findings: [refuseNesting(file, { ...deep, line: deep.line + lineOffset })] };
  const counter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: counter,
    uniqueKeys: false,
    merge: false,
    // Not `silent`, which would also hide that there is a second document.
    logLevel: 'error',
    prettyErrors: false,
  });
  const locate = createLocate(document, counter, lineOffset);
  const error = document.errors[0];
  if (error) {
    const { line, col } = counter.linePos(error.pos[0]);
    const place = { line: line + lineOffset, column: Math.max(1, col) };
    if (error.message.includes('call stack')) return { ok: false, findings: [refuseNesting(file, place)] };
    return {
      ok: false,
      findings: [refuseSyntax(options, { line, column: Math.max(1, col) }, error.message)],
    };
  }
  if (hasDirective(document)) {
    const line = text.split('\n').findIndex((each) => each.startsWith('%')) + 1 + lineOffset;
    return { ok: false, findings: [refuseDirective(file, line)] };
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
