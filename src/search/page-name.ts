/** What kinds of page the search tells apart. */
export type PageKind = 'article' | 'term' | 'dataset' | 'source' | 'page';

/** What a page is found by beside its text: everything that it is called. */
export interface PageName {
  path: string;
  kind: PageKind;
  title: string;
  /** Other names, and what the words of its address add to its title. */
  names?: readonly string[];
  headings?: readonly string[];
  description?: string;
  /** Who published it. */
  by?: string;
}

/** The file that the search page reads: the names of all pages, and words that mean the same. */
export interface SearchNames {
  pages: readonly PageName[];
  synonyms: readonly (readonly string[])[];
}
