import type { TextValues } from '../markdown/expand-calls.ts';
import { formatFigure } from '../knowledge/format.ts';
import { findReference } from '../knowledge/references.ts';
import { addresses } from './addresses.ts';
import { createChartView } from './charts.ts';
import { printFigure, toCitation } from './evidence.ts';
import { getPicture } from './pictures.ts';
import type { TextContext } from './text-context.ts';

/** What a text's components come to in words, by the same functions that the page's components ask. */
export const createTextValues = (context: TextContext): TextValues => {
  const { library, references, figures } = context;
  const toNumbers = (of: string): number[] => {
    const computed = figures.find(({ id }) => id === of);
    const citations = computed ? computed.operands.map(toCitation) : [toCitation(of)];
    const numbers = citations.map((citation) => findReference(references, citation).number);
    return [...new Set(numbers)].toSorted((one, other) => one - other);
  };
  return {
    fact: ({ of, form }) => formatFigure(printFigure(library, of, figures).figure, { form }),
    references: toNumbers,
    picture: (of) => getPicture(library, of),
    chart: ({ dataset: id, caption, ...choice }) => {
      const chart = createChartView(library, id, choice);
      if (chart === undefined) throw new Error(`Nothing says how the dataset ${id} is drawn.`);
      const { source } = chart.dataset.data.meta;
      return {
        title: chart.title,
        summary: chart.drawing.summary,
        ...chart.table,
        caption,
        publisher: library.sources.get(source)?.publisher ?? source,
        reference: findReference(references, { source }).number,
        dataset: addresses.dataset(id),
        csv: addresses.file(`data/${id}.csv`),
      };
    },
  };
};
