import { readChain } from './flowchart-chain.ts';
import type { ChainPart } from './flowchart-chain.ts';
import { DiagramFault, listLines, quote, unquote } from './diagram-source.ts';
import type { DiagramLabel, DiagramLine, DiagramSource } from './diagram-source.ts';

/** A line of a flowchart: nodes with what stands between them, or a statement that stays as it is. */
interface Statement extends DiagramLine {
  parts: ChainPart[];
  labels: DiagramLabel[];
}

const keep = (read: DiagramLine, labels: DiagramLabel[] = []): Statement => ({ ...read, parts: [], labels });

const styles =
  /^(?:classDef\s+\w+\s+\S.*|class\s+[\w,-]+\s+\w+|style\s+[\w,-]+\s+\S.*|linkStyle\s+(?:default|[\d,\s]+)\s+\S.*)$/;

/** What makes a style ask for something that stands elsewhere. */
const loads = /url\s*\(|\/\/|\\|expression\s*\(/i;

const readStyle = (read: DiagramLine): Statement | undefined => {
  if (!/^(?:classDef|class|style|linkStyle)\s/.test(read.text)) return undefined;
  if (loads.test(read.text))
    throw new DiagramFault(`${quote(read.text)} names an address, and a drawing loads nothing`, read.line);
  return styles.test(read.text) ? keep(read) : undefined;
};

const readGroup = (read: DiagramLine): Statement | undefined => {
  const [, title] = /^subgraph\s+(.+)$/.exec(read.text) ?? [];
  if (title === undefined) return undefined;
  const [, label = title] = /^[\w-]+\s*\[(.+)\]$/.exec(title) ?? [];
  return keep(read, [{ text: unquote(label), line: read.line }]);
};

const isPlain = ({ text }: DiagramLine): boolean =>
  text === 'end' || /^direction\s+(?:TD|TB|LR|BT|RL)$/i.test(text);

const readStatement = ({ text, line }: DiagramLine): Statement => {
  const read = { text: text.replace(/[\s;]+$/, ''), line };
  const known = readStyle(read) ?? readGroup(read) ?? (isPlain(read) ? keep(read) : undefined);
  if (known) return known;
  const parts = readChain(read);
  const labels = parts.flatMap(({ label }) => (label === undefined ? [] : [{ text: label, line }]));
  return { ...read, parts, labels };
};

const refuseOpenGroups = (statements: readonly Statement[]): void => {
  const open: DiagramLine[] = [];
  for (const { text, line } of statements) {
    if (text.startsWith('subgraph ')) open.push({ text, line });
    else if (isPlain({ text, line }) && open.length === 0)
      throw new DiagramFault(`${quote(text)} stands in no \`subgraph\``, line);
    else if (text === 'end') open.pop();
  }
  const [left] = open;
  if (left) throw new DiagramFault(`the group ${quote(left.text)} has no \`end\``, left.line);
};

/**
 * Writes nodes and arrows with spaces between. A label that is given later belongs to the first mention, too; and where
 * it is given, it says in which group the node stands.
 */
const write = (statements: readonly Statement[]): string[] => {
  const parts = statements.flatMap((statement) => statement.parts);
  const shapes = new Map(
    parts.flatMap(({ id, shape }) => (id === undefined || shape === undefined ? [] : [[id, shape]])),
  );
  const seen = new Set<string>();
  const writePart = ({ id, shape, written }: ChainPart): string => {
    if (id === undefined) return written;
    const isShaped = shape !== undefined || !seen.has(id);
    seen.add(id);
    return `${id}${isShaped ? (shapes.get(id) ?? '') : ''}${written}`;
  };
  return statements.map(({ text, parts: own }) => (own.length === 0 ? text : own.map(writePart).join(' ')));
};

const toNodeLabels = (statements: readonly Statement[]): DiagramLabel[] => {
  const labelled = new Set(
    statements.flatMap(({ parts }) => parts.flatMap(({ id, shape }) => (shape === undefined ? [] : [id]))),
  );
  return statements.flatMap(({ parts, line }) =>
    parts.flatMap(({ id }) => (id === undefined || labelled.has(id) ? [] : [{ text: id, line }])),
  );
};

/**
 * Reads a flowchart by Mermaid's own grammar, as far as it is drawn, and writes it out again with spaces around its
 * arrows: the renderer takes a hyphen for a part of a name, keeps the first label of a node, and passes over what it
 * does not understand. What is left over is refused instead of lost.
 */
export const readFlowchart = (source: string): DiagramSource => {
  const [header, ...lines] = listLines(source);
  const [, first, rest = ''] =
    /^((?:graph|flowchart)\s+(?:TD|TB|LR|BT|RL))\s*(?:;(.*))?$/i.exec(header?.text ?? '') ?? [];
  if (first === undefined)
    throw new DiagramFault('it begins as none; write `flowchart LR`, `flowchart TD` or `sequenceDiagram`');
  const statements = [{ text: rest.trim(), line: header?.line ?? 1 }, ...lines]
    .filter(({ text }) => text !== '')
    .map(readStatement);
  refuseOpenGroups(statements);
  return {
    text: [first, ...write(statements)].join('\n'),
    labels: [...statements.flatMap(({ labels }) => labels), ...toNodeLabels(statements)],
  };
};
