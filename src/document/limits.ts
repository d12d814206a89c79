import type { Finding } from '../knowledge/finding.ts';

/** Bounds that hold before any parser sees the text: a few kilobytes of nesting can exhaust a parser's stack. */
export const limits = {
  lineLength: 20_000,
  containerDepth: 24,
  componentDepth: 8,
  delimiterRun: 64,
} as const;

interface Excess {
  column: number;
  message: string;
  fix: string;
}

const findLongLine = (line: string): Excess | undefined =>
  line.length > limits.lineLength
    ? {
        column: limits.lineLength + 1,
        message: `The line has ${line.length} characters; ${limits.lineLength} are allowed.`,
        fix: 'Break it.',
      }
    : undefined;

// Quotes, list markers and indentation open containers; each one costs the parser a level.
const findDeepContainer = (line: string): Excess | undefined => {
  const lead = /^(?:[ \t]|>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))*/.exec(line.slice(0, 4_000))?.[0] ?? '';
  const markers = lead.replace(/[ \t\d.)]/g, '').length + (lead.match(/\d[.)]/g) ?? []).length;
  const depth = Math.max(markers, Math.floor(lead.replaceAll('\t', '    ').length / 4));
  return depth > limits.containerDepth && line.trim() !== ''
    ? {
        column: 1,
        message: `Quotes and lists are nested ${depth} deep; ${limits.containerDepth} levels are allowed.`,
        fix: 'Flatten them.',
      }
    : undefined;
};

const findLongRun = (line: string): Excess | undefined => {
  let run = 0;
  for (let index = 0; index < line.length; index += 1) {
    run =
      '*_~{[(<>!|'.includes(line.charAt(index)) && (index === 0 || line[index] === line[index - 1])
        ? run + 1
        : 1;
    if (run > limits.delimiterRun)
      return {
        column: index + 2 - run,
        message: `The character \`${line.charAt(index)}\` stands more than ${limits.delimiterRun} times in a row.`,
        fix: 'Shorten the run.',
      };
  }
  return undefined;
};

// Counts all openings that are not closed, in code too: a bound, not a parse.
const findDeepComponent = (lines: readonly string[]): { line: number; excess: Excess } | undefined => {
  let depth = 0;
  for (const [index, line] of lines.entries()) {
    for (const tag of line.matchAll(/<(\/?)([A-Z][A-Za-z0-9]{0,40})?(?=[\s/>])[^<>]{0,2000}>/g)) {
      if (tag[1] === '/') depth = Math.max(0, depth - 1);
      else if (!tag[0].endsWith('/>') && tag[2] !== undefined) depth += 1;
      if (depth > limits.componentDepth * 4)
        return {
          line: index + 1,
          excess: {
            column: (tag.index ?? 0) + 1,
            message: 'Components are nested too deep.',
            fix: `Nest at most ${limits.componentDepth} components.`,
          },
        };
    }
  }
  return undefined;
};

/** Finds what exceeds the limits, in one pass over the lines; nothing else may read the text before this is empty. */
export const findExcess = (file: string, text: string): Finding[] => {
  const lines = text.split('\n');
  const toFinding = (line: number, { column, message, fix }: Excess): Finding => ({
    file,
    line,
    column,
    rule: 'limit/text',
    severity: 'error',
    message,
    fix,
  });
  const findings = lines.flatMap((line, index) => {
    const excess = findLongLine(line) ?? findDeepContainer(line) ?? findLongRun(line);
    return excess ? [toFinding(index + 1, excess)] : [];
  });
  const component = findDeepComponent(lines);
  if (component) findings.push(toFinding(component.line, component.excess));
  return findings.slice(0, 50);
};
