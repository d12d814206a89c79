import type { Figure } from '../../knowledge/format.ts';
import { computeFigure, toFigure } from '../../knowledge/text-figures.ts';
import type { Finding } from '../../knowledge/finding.ts';
import type { DerivedFigure } from '../../schemas/article.ts';
import type { Entry } from '../content-tree.ts';
import type { Library } from '../library.ts';

const findFact = (library: Library, id: string): Figure | undefined => {
  const fact = library.facts.get(id)?.fact;
  return fact && toFigure(fact);
};

const judge = (library: Library, figure: DerivedFigure): { message: string; fix: string } | undefined => {
  const empty = figure.operands.find((id) => library.facts.has(id) && findFact(library, id) === undefined);
  if (empty !== undefined)
    return {
      message: `\`${empty}\` is a statement without a value: nothing can be computed from it.`,
      fix: 'Name a fact with a value.',
    };
  const result = computeFigure(figure, (id) => findFact(library, id));
  return result === undefined || result.ok ? undefined : { message: result.problem, fix: result.fix };
};

const findUnused = (
  entry: Entry<unknown>,
  figure: DerivedFigure,
  used: ReadonlySet<string>,
  index: number,
): Finding[] =>
  used.has(figure.id)
    ? []
    : [
        {
          file: entry.file,
          ...entry.locate(['figures', index, 'id']),
          rule: 'figure/unused',
          severity: 'error',
          message: `The figure \`${figure.id}\` is computed and never printed.`,
          fix: `Place \`<Fact of="${figure.id}" />\`, or delete it.`,
        },
      ];

/** A figure computed in front matter must have operands that go together, and be used; ids are given once. */
export const findFigureProblems = (library: Library): Finding[] =>
  library.tree.articles.flatMap((entry) => {
    const figures = entry.data.figures ?? [];
    const used = new Set(entry.document.citations.map(({ of }) => of));
    return figures.flatMap((figure, index): Finding[] => {
      const place = {
        file: entry.file,
        ...entry.locate(['figures', index, 'id']),
        severity: 'error' as const,
      };
      if (figures.findIndex(({ id }) => id === figure.id) !== index)
        return [
          {
            ...place,
            rule: 'ref/duplicate',
            message: `The figure \`${figure.id}\` is declared twice.`,
            fix: 'Rename or delete one.',
          },
        ];
      const problem = judge(library, figure);
      return problem
        ? [{ ...place, rule: 'figure/operands', ...problem }]
        : findUnused(entry, figure, used, index);
    });
  });
