import type { Root as HastRoot } from 'hast';
import type { Definition, Link, Nodes, Root } from 'mdast';
import { markdownToHast, markdownToMdast, mdxToHast, mdxToMdast } from 'satteri';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import type { Addresses } from '../knowledge/addresses.ts';
import type { Finding } from '../knowledge/finding.ts';
import { articleDialect } from './dialect.ts';
import type { Dialect } from './dialect.ts';
import { explainSyntax } from './explain-syntax.ts';
import { findExcess, limits } from './limits.ts';
import { readProps } from './policy-props.ts';
import { readPicturePath } from './picture-path.ts';
import { findPolicyBreaches } from './policy.ts';
import { toMeaningParts } from './to-meaning-parts.ts';
import { toSegments } from './to-segments.ts';
import { findTangledBraces } from './tangled-braces.ts';
import { highlightCode } from './transforms/code.ts';
import { drawDiagrams } from './transforms/diagrams.ts';
import { setDirections } from './transforms/directions.ts';
import { addHeadingIds } from './transforms/heading-ids.ts';
import { resolveLinks } from './transforms/links.ts';
import { liftPictures } from './transforms/pictures.ts';
import { wrapTables } from './transforms/tables.ts';
import { nameTaskBoxes } from './transforms/tasks.ts';
import { linkFirstTerms } from './transforms/terms.ts';
import { showTags } from './transforms/typed-tags.ts';
import type { Document, DocumentCitation, LinkMention, Mention } from './types.ts';

interface ReadDocumentOptions {
  file: string;
  /** The text after the front matter, with the file's own line numbers. */
  body: string;
  addresses: Pick<Addresses, 'file' | 'fromContentLink'>;
  /** What this kind of text may hold; an article's without it. */
  dialect?: Dialect;
}

/**
 * The parser's options: the same for the check and for the page, so that they never disagree.
 * Front matter is taken off before: what looks like it in a text is text.
 */
const parserOptions = { features: { gfm: true, frontmatter: false, smartPunctuation: true } } as const;

const parsers = {
  mdx: { toMdast: mdxToMdast, toHast: mdxToHast },
  markdown: { toMdast: markdownToMdast, toHast: markdownToHast },
} as const;

type ParseResult = { ok: true; tree: Root } | { ok: false; findings: Finding[] };

const toParserFinding = (file: string, body: string, error: unknown): Finding => {
  const text = error instanceof Error ? error.message : String(error);
  const [, line = '1', column = '1', message = text] = /^(\d+):(\d+): ([^]*)$/.exec(text) ?? [];
  const place = { line: Number(line), column: Number(column) };
  const said = message.replace(/\s*\(mdx[\w-]*:[\w-]+\)\s*$/, '');
  return { file, ...place, rule: 'mdx/syntax', severity: 'error', ...explainSyntax(body, place, said) };
};

/** The first node that lies too deep for the functions that walk the tree; found without calling itself. */
const findTooDeep = (tree: Root): Nodes | undefined => {
  let level: Nodes[] = [tree];
  for (let depth = 0; depth <= limits.treeDepth && level.length > 0; depth += 1)
    level = level.flatMap((node): Nodes[] => ('children' in node ? node.children : []));
  return level[0];
};

const refuseDepth = (file: string, node: Nodes): Finding => ({
  file,
  line: node.position?.start.line ?? 1,
  column: node.position?.start.column ?? 1,
  rule: 'limit/nesting',
  severity: 'error',
  message: `The text is nested more than ${limits.treeDepth} levels deep here.`,
  fix: 'Take emphasis, quotes and lists out of each other.',
});

/** Parses a text for the check, an article's unless a dialect is named, with positions; limits come first, then the parser. */
export const parseBody = (file: string, body: string, { syntax }: Dialect = articleDialect): ParseResult => {
  const excess = findExcess(file, body);
  if (excess.length > 0) return { ok: false, findings: excess };
  const tangled = syntax === 'mdx' ? findTangledBraces(file, body) : [];
  if (tangled.length > 0) return { ok: false, findings: tangled };
  try {
    const tree = parsers[syntax].toMdast(body, {
      features: { ...parserOptions.features, smartPunctuation: false },
    });
    if (tree.type !== 'root') throw new Error('the parser returned no document');
    const deep = findTooDeep(tree);
    return deep === undefined ? { ok: true, tree } : { ok: false, findings: [refuseDepth(file, deep)] };
  } catch (error) {
    return { ok: false, findings: [toParserFinding(file, body, error)] };
  }
};

const toWords = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

const blockTypes = new Set(['paragraph', 'heading', 'tableRow', 'listItem', 'blockquote']);

/** The words of an article as a reader sees them, a line per block, without code. */
const toPlainText = (node: Nodes): string => {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'html') return node.value;
  if (node.type === 'image') return `${node.title ?? ''}\n`;
  if (node.type === 'code' || !('children' in node)) return node.type === 'break' ? ' ' : '';
  const text = node.children.map(toPlainText).join(node.type === 'tableRow' ? ' ' : '');
  return blockTypes.has(node.type) ? `${text.trim()}\n` : text;
};

type Uses = Pick<Document, 'citations' | 'terms' | 'links' | 'pictures'>;

const kinds: Partial<Record<string, DocumentCitation['kind']>> = {
  Fact: 'fact',
  Cite: 'cite',
  Chart: 'chart',
};

const toPlace = ({ position }: Nodes): Omit<Mention, 'of'> => {
  const { start, end } = position ?? {};
  const place = { line: start?.line ?? 1, column: start?.column ?? 1 };
  return end === undefined ? place : { ...place, endLine: end.line, endColumn: end.column };
};

const collectCall = (node: Nodes & (MdxJsxFlowElement | MdxJsxTextElement), uses: Uses): void => {
  const props = readProps(node);
  const place = toPlace(node);
  const of = props['of'] ?? props['dataset'];
  const kind = kinds[node.name ?? ''];
  if (of === undefined) return;
  if (kind !== undefined) uses.citations.push({ kind, of, props, ...place });
  else if (node.name === 'Term') uses.terms.push({ of, ...place });
};

/** A link from its beginning to the end of its address; nothing where the address is written otherwise than it is read. */
const findWritten = (node: Link | Definition, body: string): Pick<LinkMention, 'written'> => {
  const start = node.position?.start.offset ?? 0;
  // A link's words may say the address, too; a definition's name cannot.
  const words = 'children' in node ? node.children.at(-1)?.position?.end.offset : undefined;
  const address = body.indexOf(node.url, words ?? start);
  const between = body.slice(words ?? start, Math.max(start, address));
  const isThere = node.type === 'link' ? /^\[?\]\(\s*<?$/.test(between) : /\]:\s*<?$/.test(between);
  return isThere ? { written: body.slice(start, address + node.url.length) } : {};
};

/** Lists what the article names elsewhere: evidence, terms, on-site links and pictures, with their places. */
const collectUses = (node: Nodes, uses: Uses, options: Pick<ReadDocumentOptions, 'file' | 'body'>): void => {
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') collectCall(node, uses);
  if ((node.type === 'link' || node.type === 'definition') && /^[/#]/.test(node.url))
    uses.links.push({ of: node.url, ...toPlace(node), ...findWritten(node, options.body) });
  if (node.type === 'image')
    uses.pictures.push({ of: readPicturePath(options.file, node.url), address: node.url, ...toPlace(node) });
  if ('children' in node) for (const child of node.children) collectUses(child, uses, options);
};

const refuseLines = (file: string, line: number): Finding => ({
  file,
  line,
  column: 1,
  rule: 'fence/lines',
  severity: 'error',
  message: 'The fence marks a line that its code does not have.',
  fix: 'Write the lines to mark in braces, counted from 1, such as `{2,4-6}`.',
});

const compile = (options: ReadDocumentOptions, tree: Root): { document: Document; findings: Finding[] } => {
  const { syntax } = options.dialect ?? articleDialect;
  const hast = parsers[syntax].toHast(options.body, parserOptions);
  const root: HastRoot = hast.type === 'root' ? hast : { type: 'root', children: [] };
  if (syntax === 'markdown') showTags(root);
  // Order: diagrams take their fences before the highlighter colours them; ids before anything moves a heading;
  // directions before code becomes a figure, because code is told apart by its element.
  const headings = addHeadingIds(root);
  liftPictures(root, options.file);
  const { files: diagrams, problems } = drawDiagrams(root, options.addresses);
  setDirections(root);
  nameTaskBoxes(root);
  const missingLines = highlightCode(root);
  wrapTables(root);
  resolveLinks(root, options.addresses);
  linkFirstTerms(root);
  const uses: Uses = { citations: [], terms: [], links: [], pictures: [] };
  collectUses(tree, uses, options);
  const plainText = toPlainText(tree)
    .replace(/\n{2,}/g, '\n')
    .trim();
  const findings = [
    ...problems.map((problem): Finding => ({ file: options.file, column: 1, severity: 'error', ...problem })),
    ...missingLines.map((line) => refuseLines(options.file, line)),
  ];
  return {
    document: {
      segments: toSegments(root),
      diagrams,
      headings,
      ...uses,
      plainText,
      words: toWords(plainText),
      meaning: toMeaningParts(tree, options.file),
    },
    findings,
  };
};

/**
 * Reads an article's body into a document: limits, then the parser, then the policy, and only then HTML.
 * Nothing that the policy refuses is ever compiled.
 */
export const readDocument = (
  options: ReadDocumentOptions,
): { ok: true; document: Document; tree: Root } | { ok: false; findings: Finding[] } => {
  const parsed = parseBody(options.file, options.body, options.dialect);
  if (!parsed.ok) return parsed;
  const breaches = findPolicyBreaches({ ...options, tree: parsed.tree });
  if (breaches.length > 0) return { ok: false, findings: breaches };
  const { document, findings } = compile(options, parsed.tree);
  return findings.length > 0 ? { ok: false, findings } : { ok: true, document, tree: parsed.tree };
};
