import { Document, isMap, isScalar, Scalar, visit } from 'yaml';

// What is broken over lines within brackets is not always quoted as it must be, such as a colon before the break.
const isOneLine = (node: unknown): boolean =>
  isScalar(node) && !(typeof node.value === 'string' && /[\r\n]/.test(node.value));

/** Lists of ids and units stand on one line, as in the files that people write; returns whether there are units. */
const setFlow = (document: Document): boolean => {
  let hasUnits = false;
  visit(document, {
    Seq: (_key, node) => {
      if (node.items.every(isOneLine)) node.flow = true;
    },
    Pair: (_key, { key, value }) => {
      if (!isMap(value) || !isScalar(key) || key.value !== 'unit') return;
      if (!value.items.every((item) => isOneLine(item.value))) return;
      value.flow = true;
      hasUnits = true;
    },
  });
  return hasUnits;
};

/** Quotes texts of several lines that a block would not keep: those with white space at an end of a line. */
const quoteBlanks = (document: Document): void => {
  visit(document, {
    Scalar: (_key, node) => {
      const { value } = node;
      if (typeof value === 'string' && value.includes('\n') && /^[^\S\n]|[^\S\n]$/m.test(value))
        node.type = Scalar.QUOTE_DOUBLE;
    },
  });
};

/** Data as YAML that reads back as the same data, whatever quotes, colons or marks its texts hold. */
export const toYaml = (data: Readonly<Record<string, unknown>>): string => {
  // JSON first: a field that is undefined is one that the file does not have.
  const document = new Document(JSON.parse(JSON.stringify(data)));
  quoteBlanks(document);
  const hasUnits = setFlow(document);
  return document.toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: hasUnits });
};
