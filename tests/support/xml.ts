import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Nodes } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { validateXML } from 'xmllint-wasm';

const ours = join(import.meta.dirname, 'schemas');
const theirs = join(import.meta.dirname, '../../node_modules/sitemap/schema');

const readSchema = (folder: string, fileName: string) => ({
  fileName,
  contents: readFileSync(join(folder, fileName), 'utf8'),
});

/** Says what is wrong with a document by an XML schema of tests/support/schemas; nothing where it is valid. */
export const findXmlProblems = async (
  file: string,
  schema: 'sitemaps' | 'sitemap-index' | 'opensearch',
): Promise<string[]> => {
  const { errors } = await validateXML({
    xml: { fileName: 'document.xml', contents: readFileSync(file, 'utf8') },
    schema: [readSchema(ours, `${schema}.xsd`)],
    preload: [readSchema(theirs, 'sitemap.xsd'), readSchema(ours, 'sitemap-image.xsd')],
  });
  return errors.map(({ rawMessage }) => rawMessage);
};

/** The text of a node of XML. */
export const toXmlText = (node: Nodes): string => {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(toXmlText).join('') : '';
};

/** The elements of a name directly below a node. */
export const listXmlChildren = (node: Nodes, name: string): Element[] =>
  'children' in node
    ? node.children.flatMap((child) => (child.type === 'element' && child.name === name ? [child] : []))
    : [];

/** The first element of a document of XML. */
export const readXml = (file: string): Element => {
  const root = fromXml(readFileSync(file, 'utf8')).children.find((node) => node.type === 'element');
  if (root === undefined) throw new Error(`${file} has no element.`);
  return root;
};
