import type { Document } from '../document/types.ts';
import type { Locate } from '../files/read-yaml.ts';
import type { Finding } from '../knowledge/finding.ts';
import type { Table } from '../knowledge/table.ts';
import type { Article } from '../schemas/article.ts';
import type { Comment } from '../schemas/comment.ts';
import type { Dashboard } from '../schemas/dashboard.ts';
import type { Dataset } from '../schemas/dataset.ts';
import type { Example } from '../schemas/example.ts';
import type { Ledger } from '../schemas/ledger.ts';
import type { Page } from '../schemas/page.ts';
import type { Path } from '../schemas/path.ts';
import type { Person } from '../schemas/person.ts';
import type { Redirect } from '../schemas/redirect.ts';
import type { JudgedQuery } from '../schemas/search.ts';
import type { Section } from '../schemas/section.ts';
import type { Source } from '../schemas/source.ts';
import type { Term } from '../schemas/term.ts';
import type { Topic } from '../schemas/topic.ts';
import type { PictureEntry } from './read-pictures.ts';
import type { PlacedSample } from './samples/judge-samples.ts';

/** A checked item of content and where it stands. */
export interface Entry<Data> {
  id: string;
  /** Path from the content folder. */
  file: string;
  data: Data;
  locate: Locate;
}

/** An entry with a text that is read into a document. */
export interface DocumentEntry<Data> extends Entry<Data> {
  document: Document;
}

/** The whole content folder, read and checked file by file; `findings` says what could not be. */
export interface ContentTree {
  sections: Entry<Section>[];
  topics: Entry<Topic>[];
  people: Entry<Person>[];
  redirects: Entry<Redirect>[];
  /** Every address that was ever published. */
  addresses: Entry<string>[];
  synonyms: Entry<string[]>[];
  queries: Entry<JudgedQuery>[];
  sources: Entry<Source>[];
  datasets: (Entry<Dataset> & { table: Table })[];
  terms: DocumentEntry<Term>[];
  pages: DocumentEntry<Page>[];
  paths: Entry<Path>[];
  /** One entry, or none where there is no such file. */
  dashboard: Entry<Dashboard>[];
  articles: DocumentEntry<Article>[];
  comments: DocumentEntry<Comment>[];
  /** By the id of the component that each shows, with its text as it is written. */
  examples: (DocumentEntry<Example> & { text: string })[];
  /** By the ids of their articles. */
  revisions: Entry<Ledger>[];
  /** By their paths. */
  pictures: PictureEntry[];
  /** The code blocks of all texts but comments, which are never run. */
  samples: PlacedSample[];
  /** The text of `words.txt`, the words of this content that no dictionary has. */
  words?: string;
  findings: Finding[];
}
