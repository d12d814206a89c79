/** A person by the parts of a name, or an organisation by its whole name. */
export type CitationName = { family: string; given?: string } | { literal: string };

/** What a citation says, in the terms of CSL-JSON: https://docs.citationstyles.org/en/stable/specification.html */
export interface CitationItem {
  /** The key in every format: `source` or `source--fact`, `section--slug`, `data--dataset`. */
  id: string;
  type: 'webpage' | 'dataset' | 'document' | 'entry' | 'chapter';
  title: string;
  author?: CitationName[];
  /** Year, month and day as far as they are known. */
  issued?: { 'date-parts': [number[]] };
  'container-title'?: string;
  publisher?: string;
  URL: string;
  note?: string;
}
