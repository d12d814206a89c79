import type { Finding } from '../../knowledge/finding.ts';
import type { Library } from '../library.ts';

/** A chart must name columns that the table has: numbers of one unit, along text or time. */
export const findDatasetProblems = ({ tree }: Library): Finding[] =>
  tree.datasets.flatMap((entry) => {
    const { chart, columns } = entry.data;
    if (chart === undefined) return [];
    const refuse = (path: PropertyKey[], message: string, fix: string): Finding => ({
      file: entry.file,
      ...entry.locate(path),
      rule: 'dataset/chart',
      severity: 'error',
      message,
      fix,
    });
    const x = columns.find(({ id }) => id === chart.x);
    if (x === undefined)
      return [
        refuse(
          ['chart', 'x'],
          `There is no column \`${chart.x}\`.`,
          `Use one of: ${columns.map(({ id }) => id).join(', ')}.`,
        ),
      ];
    const numbers = columns.flatMap((column) => (column.type === 'number' ? [column] : []));
    const missing = chart.y.findIndex((id) => !numbers.some((column) => column.id === id));
    if (missing !== -1)
      return [
        refuse(
          ['chart', 'y', missing],
          `There is no number column \`${chart.y[missing] ?? ''}\`.`,
          `Use some of: ${numbers.map(({ id }) => id).join(', ')}.`,
        ),
      ];
    const units = new Set(
      chart.y.map((id) => JSON.stringify(numbers.find((column) => column.id === id)?.unit)),
    );
    return units.size > 1
      ? [refuse(['chart', 'y'], 'The columns drawn have different units.', 'Draw columns of one unit.')]
      : [];
  });
