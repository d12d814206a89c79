import { Document, isMap, isScalar, visit } from 'yaml';

/** A text with a line break within brackets is not always read back as it was: it stands in a list of lines. */
const isPlain = (items: readonly unknown[]): boolean =>
  items.every((item) => isScalar(item) && !/[\r\n]/.test(String(item.value)));

/** Lists of ids and units stand on one line, as in the files that people write; returns whether there are units. */
const setFlow = (document: Document): boolean => {
  let hasUnits = false;
  visit(document, {
    Seq: (_key, node) => {
      if (isPlain(node.items)) node.flow = true;
    },
    Pair: (_key, { key, value }) => {
      if (!isMap(value) || !isScalar(key) || key.value !== 'unit') return;
      value.flow = true;
      hasUnits = true;
    },
  });
  return hasUnits;
};

/** Data as YAML that reads back as the same data, whatever quotes, colons or marks its texts hold. */
export const toYaml = (data: Readonly<Record<string, unknown>>): string => {
  // JSON first: a field that is undefined is one that the file does not have.
  const document = new Document(JSON.parse(JSON.stringify(data)));
  const hasUnits = setFlow(document);
  return document.toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: hasUnits });
};
