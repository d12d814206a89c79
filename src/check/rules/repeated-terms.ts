import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { readProps } from '../../document/policy-props.ts';
import type { Finding } from '../../knowledge/finding.ts';
import type { DocumentRuleOptions } from '../document-rule.ts';

/** What would stand in the place of a component: its words, as they are written. */
const toMend = (node: Nodes, body: string): Finding['mend'] => {
  const [first, last] = 'children' in node ? [node.children[0], node.children.at(-1)] : [];
  const offsets = [
    node.position?.start.offset,
    node.position?.end.offset,
    first?.position?.start.offset,
    last?.position?.end.offset,
  ];
  const [start, end, from, to] = offsets;
  return start === undefined || end === undefined || from === undefined || to === undefined
    ? undefined
    : { from: body.slice(start, end), to: body.slice(from, to) };
};

/** A term is linked once in a section: the site shows only the first of several links, so the rest are noise in the file. */
export const findRepeatedTerms = (
  options: Pick<DocumentRuleOptions, 'file' | 'tree' | 'body'>,
): Finding[] => {
  const { file, tree, body } = options;
  const linked = new Map<string, number>();
  const findings: Finding[] = [];
  visit(tree, (node) => {
    if (node.type === 'heading' && node.depth === 2) linked.clear();
    if (node.type !== 'mdxJsxTextElement' || node.name !== 'Term' || node.position === undefined) return;
    const { start, end } = node.position;
    const { of = '' } = readProps(node);
    const before = linked.get(of);
    if (before === undefined) {
      linked.set(of, start.line);
      return;
    }
    const mend = toMend(node, body);
    findings.push({
      file,
      line: start.line,
      column: start.column,
      endLine: end.line,
      endColumn: end.column,
      rule: 'glossary/linked-twice',
      severity: 'warning',
      message: `\`${of}\` is linked on line ${before} already, in the same section.`,
      fix: mend === undefined ? 'Delete the link and keep its words.' : `Write \`${mend.to}\`.`,
      ...(mend === undefined ? {} : { mend }),
    });
  });
  return findings;
};
