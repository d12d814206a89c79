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
}

/** The context of a text: its references are numbered from all that it cites. */
export const createTextContext = (
  library: Library,
  document: Pick<DocumentSummary, 'citations'>,
  figures: readonly DerivedFigure[] = [],
): TextContext => ({ library, figures, references: createReferences(listCitations(library, document, figures)) });
