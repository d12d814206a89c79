import type { Nodes, Root } from 'mdast';
import type { Finding } from '../knowledge/finding.ts';
import { explainHidden, findHiddenCharacter } from '../knowledge/hidden-character.ts';
import { articleDialect } from './dialect.ts';
import type { Dialect } from './dialect.ts';
import { explainElement, explainUnknownComponent } from './explain-name.ts';
import { limits } from './limits.ts';
import { refuseLinks } from './policy-links.ts';
import { refusePicture } from './policy-pictures.ts';
import { readProps, refuseProps } from './policy-props.ts';
import type { JsxElement, Refusal } from './policy-props.ts';
import { listAll, listInner } from './tree.ts';
import { isComponentName } from './vocabulary.ts';

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

const refuseExpression = (node: Nodes): Refusal[] => {
  if (node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression') return [];
  if (isComment(node.value)) return [];
  const refusal: Refusal = {
    node,
    rule: 'mdx/expression',
    message: 'Expressions in braces are not allowed in articles: nothing in an article is run.',
    fix: 'Delete it; write `\\{` for a brace, or put code in a code span. Only comments, {/* like this */}, may stand in braces.',
  };
  return [refusal];
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
  return /^[a-z]/.test(name)
    ? { node, rule: 'mdx/element', ...explainElement(name) }
    : { node, rule: 'mdx/unknown-component', ...explainUnknownComponent(name) };
};

const isReference = ({ type }: Nodes): boolean =>
  type === 'link' || type === 'linkReference' || type === 'footnoteReference';

/** Whether a node becomes a link on the page, in which no other may stand. */
const isLink = (node: Nodes): boolean =>
  isReference(node) || (isJsx(node) && (node.name === 'Term' || node.name === 'Cite' || isCitedFact(node)));

const isCitedFact = (node: Nodes & JsxElement): boolean =>
  node.name === 'Fact' && readProps(node)['cite'] !== 'no';

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

const refuseManyHeadings = (tree: Root): Refusal[] => {
  const surplus = listAll(tree).filter(({ type }) => type === 'heading')[limits.headings];
  return surplus === undefined
    ? []
    : [
        {
          node: surplus,
          rule: 'limit/headings',
          message: `The text has more than ${limits.headings} headings.`,
          fix: 'Split it into several articles.',
        },
      ];
};

/** Texts in which an entity can write a character; within code it cannot, and the file was looked at before. */
const listTexts = (node: Nodes): string[] => {
  if (node.type === 'text') return [node.value];
  if (node.type === 'code') return [node.lang ?? '', node.meta ?? ''];
  if (isJsx(node)) return Object.values(readProps(node)).flatMap((value) => value ?? []);
  if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return [];
  return [node.url, node.title ?? '', 'alt' in node ? (node.alt ?? '') : ''];
};

/** The entity of a text that stands for a character, by its number; the first with a name where none has that number. */
const findEntity = (text: string, character: string): string | undefined => {
  const entities = [...text.matchAll(/&(?:#(\d+)|#x([\da-f]+)|[a-z]\w*);/gi)];
  const code = character.codePointAt(0);
  const numbered = entities.find(
    ([, decimal, hexadecimal]) => code === (hexadecimal ? parseInt(hexadecimal, 16) : Number(decimal)),
  );
  return (numbered ?? entities.find(([entity]) => !entity.startsWith('&#')))?.[0];
};

const refuseHidden = (node: Nodes, body: string): Refusal[] => {
  const hidden = listTexts(node).flatMap((text) => findHiddenCharacter(text) ?? [])[0];
  if (hidden === undefined) return [];
  const at = findEntity(body.slice(node.position?.start.offset, node.position?.end.offset), hidden.text);
  const refusal: Refusal = { node, rule: 'text/hidden-character', ...explainHidden(hidden) };
  return [at === undefined ? refusal : { ...refusal, at }];
};

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
  const offset = body.indexOf(refusal.at, start.offset);
  const before = body.slice(0, offset);
  return offset === -1
    ? finding
    : { ...finding, line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
};

/** What a node stands in: how many components deep, and in which node. */
interface Surroundings {
  depth: number;
  parent?: Nodes;
}

const collectRefusals = (node: Nodes, { depth, parent }: Surroundings, options: PolicyOptions): Refusal[] => {
  const { dialect = articleDialect, body, file } = options;
  const foreign = dialect.refuse(node);
  if (foreign) return [{ node, ...foreign }];
  const refusals: Refusal[] = [
    ...refuseExpression(node),
    ...refusePicture(node, parent, file),
    ...refuseHidden(node, body),
  ];
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
  const inner = { depth: depth + (isJsx(node) ? 1 : 0), parent: node };
  return [...refusals, ...listInner(node).flatMap((child) => collectRefusals(child, inner, options))];
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
    ...collectRefusals(tree, { depth: 0 }, options),
    ...refuseLinks(tree),
    ...refuseNestedLinks(tree),
    ...refuseManyHeadings(tree),
    ...refuseManyLinks(tree, dialect.links),
  ]
    .slice(0, mostFindings)
    .map((refusal) => toFinding(options, refusal));
};
