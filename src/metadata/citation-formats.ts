/** The formats of citations, by the ending of their files. */
export const citationFormats = ['txt', 'bib', 'ris', 'json'] as const;

export type CitationFormat = (typeof citationFormats)[number];

/** What readers call the formats. */
export const citationFormatNames: Readonly<Record<CitationFormat, string>> = {
  txt: 'Plain text',
  bib: 'BibTeX',
  ris: 'RIS',
  json: 'CSL-JSON',
};
