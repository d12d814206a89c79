/** A box of a flowchart: its id, then its label in any of the brackets that give it a shape. */
const box = /([A-Za-z]\w*)(?:\[\(([^)]*)\)\]|\(\(([^)]*)\)\)|\[([^\]]*)\]|\(([^)]*)\)|\{([^}]*)\})/g;

/** An arrow of a flowchart with its words, if it has any. */
const arrow = /\s*(?:<?(?:-\.+-|-{2,}|={2,})[>xo]?)(?:\|([^|]*)\|)?\s*/;

const readLabels = (source: string): Map<string, string> =>
  new Map(
    [...source.matchAll(box)].map(([, id = '', ...labels]) => [
      id,
      (labels.find((label) => label !== undefined) ?? id).replaceAll('"', ''),
    ]),
  );

const toName = (part: string, labels: ReadonlyMap<string, string>): string => {
  const id = /^\s*([A-Za-z]\w*)/.exec(part)?.[1] ?? part.trim();
  return labels.get(id) ?? id;
};

const describeEdges = (line: string, labels: ReadonlyMap<string, string>): string => {
  // A label may hold what looks like an arrow; only its id stays.
  const bare = line.replace(box, '$1');
  const [first = '', ...rest] = bare.split(new RegExp(arrow.source));
  const steps: string[] = [toName(first, labels)];
  for (let index = 0; index + 1 < rest.length; index += 2) {
    const [words, target = ''] = [rest[index], rest[index + 1]];
    steps.push(words === undefined ? 'to' : `(${words.trim()}) to`, toName(target, labels));
  }
  return steps.join(' ');
};

const describeFlow = (lines: readonly string[]): string[] => {
  const labels = readLabels(lines.join('\n'));
  return lines
    .filter((line) => !/^(?:end|direction|classDef|class|style|linkStyle)\b/.test(line))
    .map((line) => line.replace(/^subgraph\s+/, 'Group: '))
    .map((line) => (line.startsWith('Group: ') ? line : describeEdges(line, labels)));
};

const describeMessages = (lines: readonly string[]): string[] => {
  const names = new Map<string, string>();
  const nameOf = (id: string): string => names.get(id) ?? id;
  return lines.flatMap((line): string[] => {
    const [, id, name] = /^(?:participant|actor)\s+(\w+)(?:\s+as\s+(.*))?$/.exec(line) ?? [];
    if (id !== undefined) {
      names.set(id, name ?? id);
      return [];
    }
    const [, from, to, text] = /^(\w+)\s*[-=]+[>)x]+[+-]?\s*(\w+)\s*:\s*(.*)$/.exec(line) ?? [];
    if (from !== undefined && to !== undefined)
      return [`${nameOf(from)}${from === to ? '' : ` to ${nameOf(to)}`}: ${text ?? ''}`];
    return [line.replace(/^Note [\w ,]*:\s*/i, 'Note: ')];
  });
};

/**
 * What a screen reader is told of a Mermaid diagram: its steps in the order in which they are written, in words.
 *
 * @example describeDiagram('flowchart LR\n A[Held] -->|paid| B[Sold]') // 'Diagram: Held (paid) to Sold'
 */
export const describeDiagram = (source: string): string => {
  const lines = source
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('%%'));
  const isSequence = lines[0]?.startsWith('sequenceDiagram') === true;
  const said = lines.slice(1);
  const steps = isSequence ? describeMessages(said) : describeFlow(said);
  return `Diagram: ${steps.join('; ')}`;
};
