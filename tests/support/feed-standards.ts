import { Ajv } from 'ajv';
import type { Element, Root, RootContent } from 'xast';
import { fromXml } from 'xast-util-from-xml';

const namespace = 'http://www.w3.org/2005/Atom';

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;

/** An IRI with a scheme: what an id and an address must be. */
const iri = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i;

/** How often each child may stand in its parent (RFC 4287, sections 4.1.1, 4.1.2 and 3.2). */
const counts: Record<string, Record<string, readonly [least: number, most: number]>> = {
  feed: {
    author: [0, Infinity],
    category: [0, Infinity],
    contributor: [0, Infinity],
    generator: [0, 1],
    icon: [0, 1],
    id: [1, 1],
    link: [0, Infinity],
    logo: [0, 1],
    rights: [0, 1],
    subtitle: [0, 1],
    title: [1, 1],
    updated: [1, 1],
    entry: [0, Infinity],
  },
  entry: {
    author: [0, Infinity],
    category: [0, Infinity],
    content: [0, 1],
    contributor: [0, Infinity],
    id: [1, 1],
    link: [0, Infinity],
    published: [0, 1],
    rights: [0, 1],
    source: [0, 1],
    summary: [0, 1],
    title: [1, 1],
    updated: [1, 1],
  },
  author: { name: [1, 1], uri: [0, 1], email: [0, 1] },
};

const childrenOf = (parent: Element | Root): Element[] => {
  const nodes: readonly RootContent[] = parent.children;
  return nodes.filter((child): child is Element => child.type === 'element');
};

const textOf = ({ children }: Element): string =>
  children.map((child) => ('value' in child && typeof child.value === 'string' ? child.value : '')).join('');

const named = (parent: Element, name: string): Element[] =>
  childrenOf(parent).filter((child) => child.name === name);

const findCountFaults = (element: Element): string[] => {
  const allowed = counts[element.name];
  if (allowed === undefined)
    return childrenOf(element).map(({ name }) => `<${element.name}> holds <${name}>`);
  const unknown = childrenOf(element).filter(({ name }) => !Object.hasOwn(allowed, name));
  return [
    ...unknown.map(({ name }) => `<${element.name}> holds <${name}>`),
    ...Object.entries(allowed).flatMap(([name, [least, most]]) => {
      const count = named(element, name).length;
      return count >= least && count <= most ? [] : [`<${element.name}> has ${count} <${name}>`];
    }),
    ...childrenOf(element).flatMap(findCountFaults),
  ];
};

const findValueFaults = (element: Element): string[] => {
  const text = textOf(element);
  const own = (): string[] => {
    switch (element.name) {
      case 'updated':
      case 'published':
        return instant.test(text) && !Number.isNaN(Date.parse(text))
          ? []
          : [`${text} is no RFC 3339 instant`];
      case 'id':
      case 'uri':
        return iri.test(text) ? [] : [`${text} is no IRI`];
      case 'link':
        return iri.test(String(element.attributes['href'])) ? [] : ['a link has no absolute href'];
      case 'category':
        return element.attributes['term'] ? [] : ['a category has no term'];
      case 'name':
        return text.trim() === '' ? ['a name is empty'] : [];
      case 'title':
      case 'summary':
      case 'content':
        return ['text', 'html', undefined].includes(element.attributes['type'] ?? undefined)
          ? []
          : [`the type ${element.attributes['type']} is not expected here`];
      default:
        return [];
    }
  };
  return [...own(), ...childrenOf(element).flatMap(findValueFaults)];
};

const findLinkFaults = (element: Element): string[] => {
  const alternates = named(element, 'link').filter(
    ({ attributes }) => (attributes['rel'] ?? 'alternate') === 'alternate',
  );
  const kinds = alternates.map(({ attributes }) => `${attributes['type']} ${attributes['hreflang']}`);
  return [
    ...(new Set(kinds).size === kinds.length ? [] : [`<${element.name}> has two alternates of one type`]),
    ...(element.name === 'entry' && named(element, 'content').length === 0 && alternates.length === 0
      ? ['an entry has neither content nor alternate']
      : []),
  ];
};

/** All that RFC 4287 forbids and this text has; empty where it is a valid Atom feed. */
export const findAtomFaults = (text: string): string[] => {
  const [feed, ...more] = childrenOf(fromXml(text));
  if (feed?.name !== 'feed' || feed.attributes['xmlns'] !== namespace || more.length > 0)
    return ['the document is no Atom feed'];
  const entries = named(feed, 'entry');
  const ids = [feed, ...entries].flatMap((element) => named(element, 'id').map(textOf));
  const isWritten = named(feed, 'author').length > 0;
  return [
    ...findCountFaults(feed),
    ...findValueFaults(feed),
    ...[feed, ...entries].flatMap(findLinkFaults),
    ...(new Set(ids).size === ids.length ? [] : ['two things have one id']),
    ...(isWritten || entries.every((entry) => named(entry, 'author').length > 0)
      ? []
      : ['an entry has no author']),
    ...(named(feed, 'link').some(({ attributes }) => attributes['rel'] === 'self')
      ? []
      : ['no link to itself']),
  ];
};

const author = {
  type: 'object',
  minProperties: 1,
  properties: { name: { type: 'string' }, url: { $ref: '#/$defs/url' }, avatar: { $ref: '#/$defs/url' } },
  additionalProperties: false,
};

/** JSON Feed 1.1, from the words of its specification; what it does not name begins with an underscore. */
const jsonFeed = {
  $defs: {
    url: { type: 'string', pattern: '^https?://[^\\s]+$' },
    instant: { type: 'string', pattern: instant.source },
    text: { type: 'string', minLength: 1 },
    authors: { type: 'array', items: author },
    item: {
      type: 'object',
      required: ['id'],
      anyOf: [{ required: ['content_html'] }, { required: ['content_text'] }],
      properties: {
        id: { $ref: '#/$defs/text' },
        url: { $ref: '#/$defs/url' },
        external_url: { $ref: '#/$defs/url' },
        title: { $ref: '#/$defs/text' },
        content_html: { $ref: '#/$defs/text' },
        content_text: { $ref: '#/$defs/text' },
        summary: { $ref: '#/$defs/text' },
        image: { $ref: '#/$defs/url' },
        banner_image: { $ref: '#/$defs/url' },
        date_published: { $ref: '#/$defs/instant' },
        date_modified: { $ref: '#/$defs/instant' },
        authors: { $ref: '#/$defs/authors' },
        tags: { type: 'array', items: { type: 'string' }, uniqueItems: true },
        language: { type: 'string' },
        attachments: { type: 'array' },
      },
      patternProperties: { '^_[^.]+$': { type: 'object' } },
      additionalProperties: false,
    },
  },
  type: 'object',
  required: ['version', 'title', 'items'],
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: { $ref: '#/$defs/text' },
    home_page_url: { $ref: '#/$defs/url' },
    feed_url: { $ref: '#/$defs/url' },
    description: { type: 'string' },
    user_comment: { type: 'string' },
    next_url: { $ref: '#/$defs/url' },
    icon: { $ref: '#/$defs/url' },
    favicon: { $ref: '#/$defs/url' },
    authors: { $ref: '#/$defs/authors' },
    language: { type: 'string' },
    expired: { type: 'boolean' },
    hubs: { type: 'array' },
    items: { type: 'array', items: { $ref: '#/$defs/item' } },
  },
  patternProperties: { '^_[^.]+$': { type: 'object' } },
  additionalProperties: false,
};

const validate = new Ajv({ allErrors: true, strict: false }).compile<{ items: { id: string }[] }>(jsonFeed);

/** All that JSON Feed 1.1 forbids and this text has; empty where it is a valid feed. */
export const findJsonFeedFaults = (text: string): string[] => {
  const feed: unknown = JSON.parse(text);
  if (!validate(feed))
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  const ids = feed.items.map(({ id }) => id);
  return new Set(ids).size === ids.length ? [] : ['two items have one id'];
};
