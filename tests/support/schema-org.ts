import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** schema.org's vocabulary, as far as a graph can be judged by it. */
export interface Vocabulary {
  /** Which values each property of a type may have, those that it inherits included: by type, then by property. */
  properties: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
  /** What may stand where a type is asked for, by the type's name. */
  ranges: ReadonlyMap<string, Range>;
}

/** What may stand where a type is asked for: the types of things, and texts that name a member of an enumeration. */
export interface Range {
  /** The type itself and all below it. */
  types: ReadonlySet<string>;
  members: ReadonlySet<string>;
}

/** An interface of the file: where it inherits from, its own properties, and the type of things that it is. */
interface Shape {
  parents: string[];
  properties: Map<string, string[]>;
  type: string | undefined;
}

/** What a type is made of: the names of other types, and texts. */
interface Union {
  names: string[];
  members: string[];
}

const file = join(import.meta.dirname, '../../node_modules/schema-dts/dist/schema.d.ts');

const readUnion = (node: ts.TypeNode): Union => {
  if (ts.isUnionTypeNode(node)) {
    const parts = node.types.map(readUnion);
    return { names: parts.flatMap(({ names }) => names), members: parts.flatMap(({ members }) => members) };
  }
  if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName))
    return { names: [node.typeName.text], members: [] };
  if (ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal))
    return { names: [], members: [node.literal.text] };
  return { names: [], members: [] };
};

/** What a property may be: `SchemaValue<Text | URL | IdReference, "name">`. Any thing may be named by its identifier. */
const readValues = (node: ts.TypeNode): string[] => {
  const [values] = ts.isTypeReferenceNode(node) ? (node.typeArguments ?? []) : [];
  return values === undefined ? [] : readUnion(values).names.filter((name) => name !== 'IdReference');
};

const readShape = (declaration: ts.InterfaceDeclaration): Shape => {
  const shape: Shape = {
    parents: (declaration.heritageClauses ?? []).flatMap(({ types }) =>
      types.flatMap(({ expression }) => (ts.isIdentifier(expression) ? [expression.text] : [])),
    ),
    properties: new Map(),
    type: undefined,
  };
  for (const member of declaration.members) {
    if (!ts.isPropertySignature(member) || member.type === undefined || !ts.isStringLiteral(member.name))
      continue;
    if (member.name.text === '@type') shape.type = readUnion(member.type).members[0];
    else shape.properties.set(member.name.text, readValues(member.type));
  }
  return shape;
};

const collectProperties = (shapes: ReadonlyMap<string, Shape>, name: string): Map<string, string[]> => {
  const shape = shapes.get(name);
  if (shape === undefined) return new Map();
  const inherited = shape.parents.flatMap((parent) => [...collectProperties(shapes, parent)]);
  return new Map([...inherited, ...shape.properties]);
};

const createRange = (
  name: string,
  { shapes, unions }: { shapes: ReadonlyMap<string, Shape>; unions: ReadonlyMap<string, Union> },
): Range => {
  const types = new Set<string>();
  const members = new Set<string>();
  const open = [name];
  const seen = new Set<string>();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const type = shapes.get(next)?.type;
    if (type !== undefined) types.add(type);
    const union = unions.get(next);
    // A type that is text or a number and no thing stands for itself.
    if (union !== undefined && union.names.length === 0) types.add(next);
    for (const member of union?.members ?? []) members.add(member);
    open.push(...(union?.names ?? []));
  }
  return { types, members };
};

/**
 * Reads the vocabulary as schema-dts publishes it, in types of TypeScript, from schema.org's own definition. Roles,
 * which wrap a value, are left out: this site has none.
 */
export const readVocabulary = (): Vocabulary => {
  const { statements } = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const shapes = new Map(
    statements
      .filter(ts.isInterfaceDeclaration)
      .map((declaration) => [declaration.name.text, readShape(declaration)]),
  );
  const unions = new Map(
    statements.filter(ts.isTypeAliasDeclaration).map(({ name, type }) => [name.text, readUnion(type)]),
  );
  const things = [...shapes].flatMap(([name, { type }]) => (type === undefined ? [] : [{ name, type }]));
  return {
    properties: new Map(things.map(({ name, type }) => [type, collectProperties(shapes, name)])),
    ranges: new Map([...unions.keys()].map((name) => [name, createRange(name, { shapes, unions })])),
  };
};
