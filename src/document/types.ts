import type { MeaningPart } from '../knowledge/meaning.ts';

/** A call of a component, or of the picture (picture-call.ts), with its props as text and what stands between its tags. */
export interface ComponentCall {
  name: string;
  props: Partial<Record<string, string>>;
  children: Segment[];
}

/** A part of a document: finished HTML, or a component to be rendered in its place. */
export type Segment = string | ComponentCall;

/** A heading of the article with the id that links can point at. */
export interface Heading {
  depth: number;
  id: string;
  text: string;
}

/** Something that an article names, and where, so that an error can point at it. */
export interface Mention {
  /** The id or address as the article writes it. */
  of: string;
  line: number;
  column: number;
  endLine?: number;
  endColumn?: number;
}

/** A link, and how it is written from its beginning to the end of its address, where it can be mended there. */
export interface LinkMention extends Mention {
  written?: string;
}

/** A use of evidence: a fact printed, a fact or source cited, a dataset drawn. */
export interface DocumentCitation extends Mention {
  kind: 'fact' | 'cite' | 'chart';
  props: Partial<Record<string, string>>;
}

/** A picture that an article shows; `of` is its path from the content folder. */
export interface PictureUse extends Mention {
  /** The address as the article writes it. */
  address: string;
}

/** A diagram drawn as a file of its own, under a name made from what it holds. */
export interface DiagramFile {
  name: string;
  svg: string;
  /** What it was drawn from, for readers of text. */
  source: string;
}

/** Everything that the site needs to know of an article, read once. Plain JSON. */
export interface Document {
  segments: Segment[];
  diagrams: DiagramFile[];
  headings: Heading[];
  /** What it cites, in order of use. */
  citations: DocumentCitation[];
  /** Glossary terms that it links. */
  terms: Mention[];
  /** On-site addresses and anchors that it links, as written. */
  links: LinkMention[];
  /** The pictures that it shows, in order of use. */
  pictures: PictureUse[];
  /** The words of the article without code, for search, word counts and excerpts. */
  plainText: string;
  words: number;
  /** What it says, apart from how it is written. */
  meaning: MeaningPart[];
}
