import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { EXIT, visit } from 'unist-util-visit';
import type { Document, Segment } from './types.ts';

/** What finished HTML or SVG may be made of: each element with its attributes, `id` and `dir` beside. */
type Vocabulary = Readonly<Partial<Record<string, readonly string[]>>>;

const words: Vocabulary = {
  p: [],
  br: [],
  em: [],
  strong: [],
  del: [],
  bdi: [],
  a: ['href', 'rel', 'title'],
  ul: [],
  ol: ['start'],
  li: [],
  blockquote: [],
  figure: ['className'],
  figcaption: [],
  span: ['className'],
  pre: ['tabIndex'],
  code: [],
  b: [],
  i: ['className'],
  mark: [],
};

const comments: Vocabulary = words;

const texts: Vocabulary = {
  ...words,
  h2: ['className'],
  h3: [],
  h4: [],
  h5: [],
  h6: [],
  hr: [],
  a: [
    'href',
    'rel',
    'title',
    'dataFootnoteRef',
    'dataFootnoteBackref',
    'ariaDescribedBy',
    'ariaLabel',
    'className',
  ],
  sup: [],
  section: ['dataFootnotes', 'className'],
  ul: ['className'],
  ol: ['start', 'className'],
  li: ['className'],
  input: ['type', 'checked', 'disabled', 'ariaLabel'],
  div: ['className', 'role', 'ariaLabel', 'tabIndex'],
  table: [],
  thead: [],
  tbody: [],
  tr: [],
  th: ['scope', 'className'],
  td: ['className'],
  // A diagram is a file of its own, which the page shows.
  svg: ['viewBox', 'width', 'height', 'role', 'ariaLabel'],
  use: ['href'],
};

const paint = [
  'fill',
  'stroke',
  'strokeWidth',
  'strokeLineJoin',
  'strokeLineCap',
  'strokeDashArray',
  'opacity',
];

const drawings: Vocabulary = {
  svg: ['xmlns', 'viewBox', 'fontFamily'],
  g: ['transform', ...paint],
  path: ['d', 'transform', ...paint],
  line: ['x1', 'y1', 'x2', 'y2', ...paint],
  polyline: ['points', ...paint],
  polygon: ['points', 'transform', ...paint],
  rect: ['x', 'y', 'width', 'height', 'rx', 'ry', ...paint],
  circle: ['cx', 'cy', 'r', ...paint],
  ellipse: ['cx', 'cy', 'rx', 'ry', ...paint],
  text: [
    'x',
    'y',
    'dy',
    'textAnchor',
    'dominantBaseline',
    'fontSize',
    'fontWeight',
    'fontStyle',
    'transform',
    ...paint,
  ],
  tspan: ['x', 'y', 'dy', 'fontSize', 'fontWeight', 'fontStyle', 'textDecoration', ...paint],
};

/** Where a link may lead: a page of the site, a place on the page, the web over a safe connection, a mailbox. */
const address = /^(?:\/(?![/\\])|#|https:\/\/[^@/]+(?:[/?#]|$)|mailto:)[^\s\\\p{Cc}]*$/u;

/** What a browser fetches by itself is the site's own. */
const ownAddress = /^\/(?![/\\])[^\s\\\p{Cc}]*$/u;

const findBadLink = ({ tagName, properties }: Element): string | undefined => {
  const { href, rel } = properties;
  if (href === undefined) return undefined;
  const allowed = tagName === 'a' ? address : ownAddress;
  if (!allowed.test(String(href))) return `the address \`${String(href)}\``;
  const leaves = /^https:/i.test(String(href));
  const isMarked = Array.isArray(rel) && rel.includes('nofollow') && rel.includes('ugc');
  return leaves && !isMarked ? 'a link to another site that is not marked `nofollow ugc`' : undefined;
};

const findBadAttribute = (element: Element, attributes: readonly string[]): string | undefined => {
  for (const [name, value] of Object.entries(element.properties)) {
    if (name !== 'id' && name !== 'dir' && !attributes.includes(name)) return `the attribute \`${name}\``;
    // In a drawing a colour, too, can name a file to fetch.
    if (paint.includes(name) && /url\(|[\\@]/i.test(String(value)))
      return `\`${name}\` with the value \`${String(value)}\``;
  }
  return findBadLink(element);
};

const findFault = (node: Nodes, vocabulary: Vocabulary): string | undefined => {
  if (node.type === 'root' || node.type === 'text') return undefined;
  if (node.type !== 'element') return `a node of the kind \`${node.type}\``;
  const attributes = Object.hasOwn(vocabulary, node.tagName) ? vocabulary[node.tagName] : undefined;
  return attributes === undefined ? `the element \`${node.tagName}\`` : findBadAttribute(node, attributes);
};

const toExcerpt = (node: Nodes): string =>
  toHtml(node.type === 'element' ? { ...node, children: [] } : node).slice(0, 200);

const findFirst = (html: string, options: { vocabulary: Vocabulary; space?: 'svg' }): string | undefined => {
  let fault: string | undefined;
  const tree = fromHtml(html, {
    fragment: true,
    space: options.space ?? 'html',
    // A tag that is torn would swallow what follows it on the page.
    onerror: ({ ruleId, place }) => {
      const at = place !== undefined && 'start' in place ? (place.start.offset ?? 0) : 0;
      fault ??= `HTML that is not well formed (${ruleId}), in \`${html.slice(Math.max(0, at - 100), at + 100)}\``;
    },
  });
  visit(tree, (node) => {
    const found = findFault(node, options.vocabulary);
    if (found !== undefined) fault ??= `${found}, in \`${toExcerpt(node)}\``;
    return fault === undefined ? undefined : EXIT;
  });
  return fault;
};

/** The HTML of a text as it stands around and within the calls of components, which make theirs from props. */
const joinSegments = (segments: readonly Segment[]): string =>
  segments
    .map((segment) => (typeof segment === 'string' ? segment : joinSegments(segment.children)))
    .join('');

/**
 * Finds what finished HTML has that no text can become. The policy judges what is written; this judges what came of it,
 * as a browser reads it, and knows nothing of the policy, the parser or what stands between: where one of them has a
 * hole, the build stops here.
 * @returns what was found, with the tag that it stands in; undefined where there is nothing
 */
export const findForeignMarkup = (
  { segments, diagrams }: Pick<Document, 'segments' | 'diagrams'>,
  kind: 'text' | 'comment',
): string | undefined => {
  const vocabulary = kind === 'comment' ? comments : texts;
  const own = findFirst(joinSegments(segments), { vocabulary });
  return diagrams.reduce(
    (fault, { svg }) => fault ?? findFirst(svg, { vocabulary: drawings, space: 'svg' }),
    own,
  );
};
