import type { Element, ElementContent } from 'hast';

/**
 * The lines that a fence asks to be marked, counted from 1: `{2,4-6}` in its meta.
 * Undefined where it asks for none.
 */
export const readMarkedLines = (meta: string): Set<number> | undefined => {
  const [, list] = /(?:^|\s)\{([\d\s,-]+)\}/.exec(meta) ?? [];
  if (list === undefined) return undefined;
  const ranges = list.split(',').map((range) => range.split('-').map(Number));
  return new Set(
    ranges.flatMap(([first = 0, last = first]) =>
      // A range as long as no program would only cost memory.
      Array.from({ length: Math.min(Math.max(last - first + 1, 0), 1_000) }, (_, index) => first + index),
    ),
  );
};

type Line = ElementContent[];

const cut = (node: ElementContent): Line[] => {
  if (node.type === 'text')
    return node.value.split(/(?<=\n)/).map((value): Line => [{ type: 'text', value }]);
  if (node.type !== 'element') return [];
  return toLines(node.children).map((children): Line => [{ ...node, children }]);
};

const endsLine = (line: Line): boolean => {
  const last = line.at(-1);
  if (last?.type === 'text') return last.value.endsWith('\n');
  return last?.type === 'element' && endsLine(last.children);
};

/** Cuts coloured code into its lines; a token over several lines is begun anew on each. */
const toLines = (nodes: readonly ElementContent[]): Line[] => {
  const lines: Line[] = [[]];
  for (const piece of nodes.flatMap(cut)) {
    if (endsLine(lines.at(-1) ?? [])) lines.push([]);
    lines.at(-1)?.push(...piece);
  }
  return lines;
};

const toMark = (children: ElementContent[]): Element => ({
  type: 'element',
  tagName: 'mark',
  properties: {},
  children,
});

/** Puts the marked lines of coloured code into `<mark>`, neighbours into one; `undefined` where a line does not exist. */
export const markLines = (
  nodes: readonly ElementContent[],
  marked: ReadonlySet<number>,
): ElementContent[] | undefined => {
  const lines = toLines(nodes);
  if ([...marked].some((number) => number < 1 || number > lines.length)) return undefined;
  const result: ElementContent[] = [];
  for (const [index, line] of lines.entries()) {
    const last = result.at(-1);
    if (!marked.has(index + 1)) result.push(...line);
    else if (marked.has(index) && last?.type === 'element' && last.tagName === 'mark')
      last.children.push(...line);
    else result.push(toMark([...line]));
  }
  return result;
};
