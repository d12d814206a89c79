import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { escapeSectionEnd } from '../knowledge/section-end.ts';

/** What XML 1.0 has no way to write, escaped or not: most control characters, halves of a pair, two non-characters. */
const unwritable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/**
 * Prints a tree as an XML document: the one way by which text of the site reaches XML.
 * Build the tree with `x` of xastscript; its text needs no care.
 */
export const printXml = (root: Element): string => {
  const written = escapeSectionEnd(toXml(root).replace(unwritable, ''));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written}\n`;
};
