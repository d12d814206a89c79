import type { DocumentCitation } from '../../document/types.ts';
import type { Finding } from '../../knowledge/finding.ts';
import { findNearest } from '../../knowledge/suggest.ts';
import type { Dataset } from '../../schemas/dataset.ts';
import { mayHaveFact } from '../library.ts';
import type { Library } from '../library.ts';

interface Problem {
  rule: Finding['rule'];
  message: string;
  fix: string;
}

interface Context {
  library: Library;
  citation: DocumentCitation;
  /** Ids of the figures that the article's front matter computes. */
  figures: readonly string[];
}

const suggest = (word: string, known: Iterable<string>, otherwise: string): string => {
  const near = findNearest(word, [...known], 3);
  return near.length > 0 ? `Did you mean ${near.map((one) => `\`${one}\``).join(' or ')}?` : otherwise;
};

const judgeFactId = ({ library, citation }: Context): Problem | undefined => {
  const { of, kind } = citation;
  const indexed = library.facts.get(of);
  if (indexed === undefined && mayHaveFact(library, of)) return undefined;
  if (indexed === undefined)
    return {
      rule: 'fact/unknown',
      message: `There is no fact \`${of}\`.`,
      fix: suggest(of, library.facts.keys(), 'Look in content/sources/ for the facts of a source.'),
    };
  return kind === 'fact' && indexed.fact.value === undefined
    ? {
        rule: 'fact/no-value',
        message: `The fact \`${of}\` is a statement without a value: nothing can be printed.`,
        fix: `Write it in words and add \`<Cite of="${of}" />\`.`,
      }
    : undefined;
};

const judgeShortId = ({ library, citation, figures }: Context): Problem | undefined => {
  const { of, kind } = citation;
  const known = kind === 'fact' ? figures : [...library.ids.sources];
  if (known.includes(of)) return undefined;
  return kind === 'fact'
    ? {
        rule: 'fact/unknown',
        message: `The front matter computes no figure \`${of}\`.`,
        fix: suggest(of, figures, 'Write a fact as source/fact, or add the figure under `figures`.'),
      }
    : {
        rule: 'source/unknown',
        message: `There is no source \`${of}\`.`,
        fix: suggest(of, known, 'Add it to content/sources/.'),
      };
};

const splitList = (text: string | undefined, separator: string): string[] =>
  text === undefined ? [] : text.split(separator).map((part) => part.trim());

const judgeChart = ({ library, citation }: Context): Problem | undefined => {
  const { of, props } = citation;
  const dataset = library.datasets.get(of);
  if (dataset === undefined && library.ids.datasets.has(of)) return undefined;
  if (dataset === undefined)
    return {
      rule: 'dataset/unknown',
      message: `There is no dataset \`${of}\`.`,
      fix: suggest(of, library.ids.datasets, 'Add it to content/datasets/.'),
    };
  if (dataset.chart === undefined && (props['kind'] === undefined || props['columns'] === undefined))
    return {
      rule: 'dataset/no-chart',
      message: `The dataset \`${of}\` says nothing of how it is drawn.`,
      fix: 'Give `kind` and `columns`, or add `chart` to the dataset.',
    };
  return judgeColumns(dataset, props) ?? judgeRows(library, citation);
};

const judgeColumns = (dataset: Dataset, props: DocumentCitation['props']): Problem | undefined => {
  const numbers = dataset.columns.filter((column) => column.type === 'number').map(({ id }) => id);
  const missing = splitList(props['columns'], ',').find((column) => !numbers.includes(column));
  return missing === undefined
    ? undefined
    : {
        rule: 'dataset/unknown-column',
        message: `\`${dataset.id}\` has no number column \`${missing}\`.`,
        fix: suggest(missing, numbers, `It has: ${numbers.join(', ')}.`),
      };
};

const judgeRows = ({ tree }: Library, { of, props }: DocumentCitation): Problem | undefined => {
  const dataset = tree.datasets.find(({ data }) => data.id === of);
  if (dataset === undefined) return undefined;
  const x = dataset.data.chart?.x ?? dataset.data.columns[0]?.id;
  const index = dataset.data.columns.findIndex(({ id }) => id === x);
  const names = dataset.table.rows.map((row) => String(row[index] ?? ''));
  const missing = splitList(props['rows'], '|').find((row) => !names.includes(row));
  return missing === undefined
    ? undefined
    : {
        rule: 'dataset/unknown-row',
        message: `\`${of}\` has no row \`${missing}\`.`,
        fix: suggest(missing, names, `It has: ${names.slice(0, 12).join(' | ')}.`),
      };
};

const judge = (context: Context): Problem | undefined => {
  if (context.citation.kind === 'chart') return judgeChart(context);
  return context.citation.of.includes('/') ? judgeFactId(context) : judgeShortId(context);
};

/** Every fact, source and dataset that a text names must exist and be able to do what is asked of it. */
export const findCitationProblems = (library: Library): Finding[] => {
  const { articles, pages, terms, examples } = library.tree;
  const texts = [
    ...articles.map(({ file, document, data }) => ({
      file,
      document,
      figures: (data.figures ?? []).map(({ id }) => id),
    })),
    ...[...pages, ...terms, ...examples].map(({ file, document }) => ({ file, document, figures: [] })),
  ];
  return texts.flatMap(({ file, document, figures }) =>
    document.citations.flatMap((citation): Finding[] => {
      const problem = judge({ library, citation, figures });
      const { kind: _kind, of: _of, props: _props, ...place } = citation;
      return problem === undefined ? [] : [{ file, ...place, severity: 'error', ...problem }];
    }),
  );
};
