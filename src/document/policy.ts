import type { Nodes, Root } from 'mdast';
import type { Finding } from '../knowledge/finding.ts';
import { findNearest } from '../knowledge/suggest.ts';
import { hiddenCharacter } from '../knowledge/hidden-character.ts';
import { articleDialect } from './dialect.ts';
import type { Dialect } from './dialect.ts';
import { limits } from './limits.ts';
import { readProps, refuseProps } from './policy-props.ts';
import type { JsxElement, Refusal } from './policy-props.ts';
import { isComponentName, vocabulary } from './vocabulary.ts';

interface PolicyOptions {
  file: string;
  /** The text that the tree was parsed from, to point at the attribute itself. */
  body: string;
  tree: Root;
  /** What this kind of text may hold; an article's without it. */
  dialect?: Dialect;
}

const isJsx = (node: Nodes): node is Nodes & JsxElement =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

const isComment = (value: string): boolean =>
  /^\s*\/\*[^]*\*\/\s*$/.test(value) && value.indexOf('*/') === value.lastIndexOf('*/');

const nodeRefusals: Record<string, (node: Nodes) => Omit<Refusal, 'node'> | undefined> = {
  mdxjsEsm: () => ({
    rule: 'mdx/esm',
    message: 'Articles cannot import or export: they are data and are never run.',
    fix: 'Delete the line. The components are there without an import. If it is prose, put the first word in a code span or reword.',
  }),
  mdxFlowExpression: (node) => refuseExpression(node),
  mdxTextExpression: (node) => refuseExpression(node),
  html: () => ({
    rule: 'mdx/element',
    message: 'Raw HTML is not allowed in articles.',
    fix: 'Use Markdown, or a component of the vocabulary.',
  }),
};

const refuseExpression = (node: Nodes): Omit<Refusal, 'node'> | undefined =>
  'value' in node && typeof node.value === 'string' && isComment(node.value)
    ? undefined
    : {
        rule: 'mdx/expression',
        message: 'Expressions in braces are not allowed in articles: nothing in an article is run.',
        fix: 'Delete it; write `\\{` for a brace, or put code in a code span. Only comments, {/* like this */}, may stand in braces.',
      };

const refuseName = (node: Nodes & JsxElement): Refusal | undefined => {
  const { name } = node;
  if (name === null)
    return {
      node,
      rule: 'mdx/fragment',
      message: 'Fragments (`<>`) are not allowed.',
      fix: 'Delete the tags.',
    };
  if (isComponentName(name)) return undefined;
  const near = findNearest(name, Object.keys(vocabulary), 1)[0];
  if (/^[a-z]/.test(name))
    return {
      node,
      rule: 'mdx/element',
      message: `The HTML element \`<${name}>\` is not allowed in articles.`,
      fix: `Use Markdown or a component: ${Object.keys(vocabulary).join(', ')}. For the character itself write \`\\<\`.`,
    };
  const hint = near ? `Did you mean \`<${near}>\`? ` : '';
  return {
    node,
    rule: 'mdx/unknown-component',
    message: `There is no component \`<${name}>\`.`,
    fix: `${hint}Components: ${Object.keys(vocabulary).join(', ')}.`,
  };
};

// javascript:, data: and other schemes that act, protocol-relative addresses and backslashes are all outside this list.
const allowedLink =
  /^(?:https:\/\/[a-z0-9.-]+\.[a-z]{2,}(?:[/?#][^\s\\]*)?|mailto:[^\s\\<>]+@[^\s\\<>]+|\/(?!\/)[^\s\\]*|#[^\s\\]+)$/i;

const refuseLink = (node: Nodes): Refusal[] => {
  if (node.type === 'image' || node.type === 'imageReference')
    return [
      {
        node,
        rule: 'image/unsupported',
        message: 'Articles hold no image files.',
        fix: 'Use a chart, a table or a mermaid diagram.',
      },
    ];
  if (node.type !== 'link' && node.type !== 'definition') return [];
  return allowedLink.test(node.url)
    ? []
    : [
        {
          node,
          rule: 'url/scheme',
          message: 'This address is not allowed.',
          fix: 'Link to https://…, mailto:…, a page of the site (/section/slug/) or a heading (#id).',
        },
      ];
};

const isReference = ({ type }: Nodes): boolean =>
  type === 'link' || type === 'linkReference' || type === 'footnoteReference';

/** Whether a node becomes a link on the page, in which no other may stand. */
const isLink = (node: Nodes): boolean =>
  isReference(node) || (isJsx(node) && (node.name === 'Term' || node.name === 'Cite' || isCitedFact(node)));

const isCitedFact = (node: Nodes & JsxElement): boolean =>
  node.name === 'Fact' && readProps(node)['cite'] !== 'no';

const listInner = (node: Nodes): Nodes[] => ('children' in node ? node.children : []);

const refuseNestedLinks = (node: Nodes): Refusal[] => {
  if (!isLink(node)) return listInner(node).flatMap(refuseNestedLinks);
  return listAll(node)
    .slice(1)
    .filter(isLink)
    .map((inner) => ({
      node: inner,
      rule: 'mdx/nested-link',
      message: 'A link stands within a link: browsers tear the two apart.',
      fix: 'Put one after the other. `<Term>`, `<Cite>`, `<Fact>` and footnotes are links, too.',
    }));
};

const listAll = (node: Nodes): Nodes[] => [node, ...listInner(node).flatMap(listAll)];

const refuseManyLinks = (tree: Root, most: number): Refusal[] => {
  const surplus = listAll(tree).filter(isReference)[most];
  return surplus === undefined
    ? []
    : [
        {
          node: surplus,
          rule: 'limit/links',
          message: `The text has more than ${most} links and footnotes.`,
          fix: 'Keep those that a reader will follow.',
        },
      ];
};

const refuseHidden = (node: Nodes): Refusal[] =>
  node.type === 'text' && hiddenCharacter.test(node.value)
    ? [
        {
          node,
          rule: 'text/hidden-character',
          message: 'An entity here stands for a control character or one that cannot be seen.',
          fix: 'Delete it.',
        },
      ]
    : [];

const toFinding = (options: PolicyOptions, refusal: Refusal): Finding => {
  const { file, body } = options;
  const start = refusal.node.position?.start;
  const end = refusal.node.position?.end;
  const finding: Finding = {
    file,
    line: start?.line ?? 1,
    column: start?.column ?? 1,
    rule: refusal.rule,
    severity: 'error',
    message: refusal.message,
    fix: refusal.fix,
  };
  if (refusal.at === undefined || start?.offset === undefined)
    return end === undefined ? finding : { ...finding, endLine: end.line, endColumn: end.column };
  // Offsets count UTF-16 units of the same text; the attribute stands somewhere after the tag's name.
  const offset = body.indexOf(refusal.at, start.offset + 1);
  const before = body.slice(0, offset);
  return offset === -1
    ? finding
    : { ...finding, line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
};

const collectRefusals = (node: Nodes, depth: number, dialect: Dialect): Refusal[] => {
  const foreign = dialect.refuse(node);
  if (foreign) return [{ node, ...foreign }];
  const own = nodeRefusals[node.type]?.(node);
  const refusals: Refusal[] = own ? [{ node, ...own }] : [];
  if (isJsx(node)) {
    const name = refuseName(node);
    refusals.push(...(name ? [name] : refuseProps(node)));
    if (depth > limits.componentDepth)
      return [
        ...refusals,
        {
          node,
          rule: 'limit/nesting',
          message: 'Components are nested too deep.',
          fix: `Nest at most ${limits.componentDepth}.`,
        },
      ];
  }
  refusals.push(...refuseLink(node), ...refuseHidden(node));
  const children = 'children' in node ? node.children : [];
  const inner = depth + (isJsx(node) ? 1 : 0);
  return [...refusals, ...children.flatMap((child) => collectRefusals(child, inner, dialect))];
};

/** As many as are shown of one file. */
const mostFindings = 50;

/**
 * Finds everything in an article that is not plain Markdown or a component of the vocabulary with text props.
 * It is an allow-list: a construct that nobody thought of is refused because nothing allows it.
 * A stricter dialect is asked first; what it refuses is not looked into any further.
 */
export const findPolicyBreaches = (options: PolicyOptions): Finding[] => {
  const { tree, dialect = articleDialect } = options;
  return [
    ...collectRefusals(tree, 0, dialect),
    ...refuseNestedLinks(tree),
    ...refuseManyLinks(tree, dialect.links),
  ]
    .slice(0, mostFindings)
    .map((refusal) => toFinding(options, refusal));
};
