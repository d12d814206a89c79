import type { Range, Vocabulary } from './schema-org.ts';
import { fitsData } from './schema-values.ts';

/** A thing of a graph, or only the name of one. */
export type GraphNode = Readonly<Record<string, unknown>>;

/** What one page says in the words of schema.org. */
export interface PageGraph {
  page: string;
  things: readonly unknown[];
}

/** Where something stands: the page, and the way to it within the graph. */
interface Place {
  page: string;
  way: string;
}

/** A thing that is only named, and what the property that names it asks for. */
interface Reference extends Place {
  id: string;
  asked: readonly string[];
}

/** What is found while graphs are read. */
interface Findings {
  problems: string[];
  references: Reference[];
  /** The types that each named thing is described as. */
  described: Map<string, Set<string>>;
}

const isNode = (value: unknown): value is GraphNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The values of a property, as many as there are. */
export const listValues = (node: GraphNode, property: string): unknown[] => {
  const value = node[property];
  return value === undefined ? [] : [value].flat();
};

/** The types of a thing; none where it is only named. */
export const listTypes = (node: GraphNode): string[] => listValues(node, '@type').map(String);

/** Every thing of a graph, those that are values of others included. */
export const listNodes = (things: readonly unknown[]): GraphNode[] =>
  things
    .filter(isNode)
    .flatMap((node) => [
      node,
      ...listNodes(Object.keys(node).flatMap((property) => listValues(node, property))),
    ]);

/** An action says of its properties what a program must give that carries it out, or gets: `query-input`. */
const constraint = /-(?:input|output)$/;

const findAsked = (vocabulary: Vocabulary, type: string, property: string): readonly string[] | undefined => {
  const properties = vocabulary.properties.get(type);
  const isAction = vocabulary.ranges.get('Action')?.types.has(type) === true;
  if (!isAction || !constraint.test(property)) return properties?.get(property);
  return properties?.has(property.replace(constraint, '')) === true
    ? ['PropertyValueSpecification', 'Text']
    : undefined;
};

const mergeRanges = ({ ranges }: Vocabulary, asked: readonly string[]): Range => ({
  types: new Set(asked.flatMap((name) => [...(ranges.get(name)?.types ?? [])])),
  members: new Set(asked.flatMap((name) => [...(ranges.get(name)?.members ?? [])])),
});

const listAsked = (asked: readonly string[]): string => asked.join(' or ');

/** Reads graphs by the vocabulary, and notes what does not fit and what is named and described. */
const createReader = (vocabulary: Vocabulary, { problems, references, described }: Findings) => {
  const tell = ({ page, way }: Place, problem: string): void => {
    problems.push(`${page}: ${way}: ${problem}`);
  };

  const readThing = (node: GraphNode, asked: readonly string[], { page, way }: Place): void => {
    const types = listTypes(node);
    const id = node['@id'];
    if (types.length === 0 && typeof id === 'string' && Object.keys(node).length === 1) {
      references.push({ id, asked, page, way });
      return;
    }
    if (types.length === 0) tell({ page, way }, 'a thing of no type');
    const range = mergeRanges(vocabulary, asked);
    for (const type of types) {
      const place = { page, way: `${way}(${type})` };
      if (!vocabulary.properties.has(type)) tell(place, 'there is no such type');
      else if (!range.types.has(type)) tell(place, `stands where ${listAsked(asked)} is asked for`);
    }
    if (typeof id === 'string') described.set(id, new Set([...(described.get(id) ?? []), ...types]));
    readProperties(node, types, { page, way });
  };

  const readProperties = (node: GraphNode, types: readonly string[], { page, way }: Place): void => {
    const known = types.filter((type) => vocabulary.properties.has(type));
    for (const property of Object.keys(node).filter((key) => key !== '@type' && key !== '@id')) {
      const place = { page, way: `${way}(${types.join()}).${property}` };
      const asked = known.flatMap((type) => findAsked(vocabulary, type, property) ?? []);
      const values = listValues(node, property);
      if (known.length > 0 && asked.length === 0) tell(place, 'the type has no such property');
      else if (known.length > 0 && values.length === 0) tell(place, 'is empty');
      else if (known.length > 0) for (const value of values) readValue(value, asked, place);
    }
  };

  const readValue = (value: unknown, asked: readonly string[], place: Place): void => {
    if (isNode(value)) readThing(value, asked, place);
    else if (!fitsData(value, asked, mergeRanges(vocabulary, asked)))
      tell(place, `${JSON.stringify(value)} stands where ${listAsked(asked)} is asked for`);
  };

  return { readThing };
};

const judgeReference = (
  vocabulary: Vocabulary,
  reference: Reference,
  types?: ReadonlySet<string>,
): string[] => {
  const { id, asked, page, way } = reference;
  if (types === undefined) return [`${page}: ${way}: ${id} is described on no page`];
  const range = mergeRanges(vocabulary, asked);
  return [...types].some((type) => range.types.has(type))
    ? []
    : [`${page}: ${way}: ${id} is a ${[...types].join()} where ${listAsked(asked)} is asked for`];
};

/**
 * What is wrong with the graphs of a site by schema.org's vocabulary: types that do not exist, properties that a type
 * has not, values out of a property's range, and names of things that no page describes or that are of the wrong type.
 */
export const findGraphProblems = (vocabulary: Vocabulary, graphs: readonly PageGraph[]): string[] => {
  const findings: Findings = { problems: [], references: [], described: new Map() };
  const reader = createReader(vocabulary, findings);
  for (const { page, things } of graphs)
    for (const thing of things)
      if (isNode(thing)) reader.readThing(thing, ['Thing'], { page, way: '@graph' });
      else findings.problems.push(`${page}: @graph: ${JSON.stringify(thing)} is no thing`);
  return [
    ...findings.problems,
    ...findings.references.flatMap((reference) =>
      judgeReference(vocabulary, reference, findings.described.get(reference.id)),
    ),
  ];
};
