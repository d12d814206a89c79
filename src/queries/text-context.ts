import { createReferences } from '../knowledge/references.ts';
import type { Reference } from '../knowledge/references.ts';
import type { DerivedFigure } from '../schemas/article.ts';
import type { DocumentSummary } from '../schemas/document.ts';
import { listCitations } from './evidence.ts';
import type { Library } from './library.ts';

/** What the components within a text need to know of the text that they stand in. */
export interface TextContext {
  library: Library;
  references: Reference[];
  figures: readonly DerivedFigure[];
  /** The page that has what stands behind the text, its references and tables; empty where that is the text's own page. */
  evidencePath: string;
}

/** The context of a text: its references are numbered from all that it cites. */
export const createTextContext = (
  library: Library,
  document: Pick<DocumentSummary, 'citations'>,
  options: { figures?: readonly DerivedFigure[] | undefined; evidencePath?: string } = {},
): TextContext => {
  const { figures = [], evidencePath = '' } = options;
  return {
    library,
    figures,
    evidencePath,
    references: createReferences(listCitations(library, document, figures)),
  };
};
