import type { DocumentedProperty, DocumentedType } from './search-engine-table.ts';
import { listNodes, listTypes, listValues } from './structured-data.ts';
import type { GraphNode } from './structured-data.ts';

/** How many of the things that a property is asked of have it. */
export interface Coverage extends DocumentedProperty {
  type: string;
  asked: number;
  have: number;
}

/** A page's things, with the text that its readers see. */
export interface CoveredPage {
  things: readonly unknown[];
  text: string;
}

/** Every thing of one type with the text of the page that describes it; what several pages say of one thing counts together. */
const gather = (
  pages: readonly CoveredPage[],
  { type, isOwn }: DocumentedType,
): { node: GraphNode; text: string }[] => {
  const gathered = new Map<unknown, { node: GraphNode; text: string }>();
  for (const { things, text } of pages)
    for (const node of listNodes(things)) {
      if (!listTypes(node).includes(type) || (isOwn === true && node['@id'] === undefined)) continue;
      const key = node['@id'] ?? node;
      const known = gathered.get(key);
      gathered.set(key, { node: { ...known?.node, ...node }, text: `${known?.text ?? ''}${text}` });
    }
  return [...gathered.values()];
};

/** Whether every value at the end of a way of properties is there: `author.name`. */
const hasAll = (node: GraphNode, way: readonly string[]): boolean => {
  const [property, ...rest] = way;
  if (property === undefined) return true;
  const values = listValues(node, property);
  return (
    values.length > 0 &&
    (rest.length === 0 ||
      values.every((value) => {
        const [thing] = listNodes([value]);
        return thing !== undefined && hasAll(thing, rest);
      }))
  );
};

/** Counts, for each documented property, the things of its type that have it. */
export const measureCoverage = (
  documented: readonly DocumentedType[],
  pages: readonly CoveredPage[],
): Coverage[] =>
  documented.flatMap((one) => {
    const { type, properties } = one;
    const things = gather(pages, one);
    return properties.map((property) => {
      const asked = things.filter(
        ({ text }) => property.unless === undefined || !text.includes(property.unless),
      );
      const have = asked.filter(({ node }) => hasAll(node, property.name.split('.')));
      return { ...property, type, asked: asked.length, have: have.length };
    });
  });
