// What the page of a source or a dataset runs.
import '../cite-this.ts';
import '../cite-facts.ts';
