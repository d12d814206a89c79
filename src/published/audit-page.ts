import { createHash } from 'node:crypto';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';

/** Elements that load or run what is not this site's, or lead its links elsewhere. */
const forbidden = new Set([
  'applet',
  'base',
  'embed',
  'fencedframe',
  'frame',
  'frameset',
  'iframe',
  'object',
  'portal',
]);

/** What a browser loads or sends a form to, by attribute; a link only where it loads (`loadedRels`). */
const loadedAttributes = new Set([
  'src',
  'srcSet',
  'imageSrcSet',
  'poster',
  'xLinkHref',
  'action',
  'formAction',
  'background',
  'ping',
]);

const loadedRels =
  /^(?:stylesheet|icon|apple-touch-icon|mask-icon|manifest|preload|prefetch|modulepreload|preconnect|dns-prefetch|prerender)$/i;

/** An address that names a scheme or a host, with what a browser passes over before and in it. */
const leavesSite = /(?:^|[\s,])[\u0000-\u0020]*(?:[a-z][a-z0-9+.\t\n\r-]*:|[\\/][\t\n\r]*[\\/])/i;

/** Addresses of other hosts in a style sheet. */
const foreignInStyles =
  /(?:url\(\s*["']?|@import\s+["']?|image-set\(\s*["'])\s*(?:[a-z][a-z0-9+.-]*:|[\\/]{2})/i;

const safeSource = /^'(?:none|self|wasm-unsafe-eval|script|sha256-[A-Za-z0-9+/]{43}=)'$/;

type Policy = ReadonlyMap<string, readonly string[]>;

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const isPolicy = ({ tagName, properties }: Element): boolean =>
  tagName === 'meta' && /^content-security-policy$/i.test(String(properties['httpEquiv']));

const readPolicy = (text: string): Policy =>
  new Map(
    text.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name, sources];
    }),
  );

const findPolicyFaults = (policy: Policy): string[] => {
  const missing = [
    ['default-src', "'none'"],
    ['base-uri', "'none'"],
    ['form-action', "'self'"],
  ].filter(([name = '', source = '']) => policy.get(name)?.join(' ') !== source);
  const lax = [...policy].flatMap(([name, sources]) =>
    sources.filter((source) => !safeSource.test(source)).map((source) => `${name} ${source}`),
  );
  return [
    ...missing.map(([name, source]) => `its policy lacks \`${name} ${source}\``),
    ...lax.map((directive) => `its policy says \`${directive}\`, which lets in more than this site's own`),
  ];
};

/** Whether a style sheet loads anything from another host, or from a text. */
export const hasForeignAddress = (css: string): boolean => foreignInStyles.test(css);

const judgeInline = ({ tagName, properties, children }: Element, policy: Policy): string[] => {
  const isData = properties['type'] === 'application/ld+json';
  if ((tagName !== 'script' && tagName !== 'style') || isData || properties['src'] !== undefined) return [];
  const named = policy.get(`${tagName}-src`) ?? [];
  const text = toString({ type: 'root', children });
  return [
    ...(named.includes(hashOf(text)) ? [] : [`its policy does not name the <${tagName}> that stands in it`]),
    ...(tagName === 'style' && hasForeignAddress(text) ? ['its <style> loads from elsewhere'] : []),
  ];
};

/** The attributes of an element that a browser follows without being asked, or sends a form to. */
const listLoaded = ({ tagName, properties }: Element): string[] => {
  const names = Object.keys(properties).filter((name) => loadedAttributes.has(name));
  if (properties['href'] === undefined) return names;
  const isLoaded =
    /^(?:use|image|feimage)$/i.test(tagName) ||
    (tagName === 'link' && [properties['rel']].flat().some((rel) => loadedRels.test(String(rel))));
  return isLoaded ? [...names, 'href'] : names;
};

const judgeAddresses = (element: Element): string[] => {
  const { tagName, properties } = element;
  const away = listLoaded(element).filter((name) =>
    leavesSite.test([properties[name] ?? ''].flat().join(', ')),
  );
  const leads =
    /^refresh$/i.test(String(properties['httpEquiv'])) &&
    leavesSite.test(String(properties['content']).replace(/^[^=]*=/, ''));
  // What a browser leaves out of an address must not hide a scheme that runs a text.
  const href = String(properties['href'] ?? '').replace(/[\u0000-\u0020]/g, '');
  return [
    ...away.map((name) => `<${tagName} ${name.toLowerCase()}> leads away from this site`),
    ...(leads ? ['it sends its readers away from this site'] : []),
    ...(/^(?:javascript|data|vbscript|blob):/i.test(href)
      ? [`<${tagName} href> holds a program or a page`]
      : []),
  ];
};

const judgeElement = (element: Element, policy: Policy): string[] => {
  const { tagName, properties } = element;
  const inline = Object.keys(properties).filter((name) => /^(?:style$|srcdoc$|on)/i.test(name));
  return [
    ...(forbidden.has(tagName) ? [`<${tagName}> is allowed on no page`] : []),
    ...inline.map((name) => `<${tagName}> has the attribute \`${name.toLowerCase()}\``),
    ...judgeInline(element, policy),
    ...judgeAddresses(element),
  ];
};

/** Every element below another, in the order of the text, and what templates hold. */
const listElements = ({ children }: Root | Element, found: Element[] = []): Element[] => {
  for (const child of children) {
    if (child.type !== 'element') continue;
    found.push(child);
    listElements(child, found);
    if (child.content !== undefined) listElements(child.content, found);
  }
  return found;
};

/**
 * Holds a built page to the rules of output: a policy as the first element of its head, which names what stands in the page
 * itself; no style attribute, no event handler, no frame; nothing that is loaded from elsewhere.
 * @returns what is wrong with it, each once
 */
export const findPageFaults = (html: string): string[] => {
  const elements = listElements(fromHtml(html));
  const first = elements.find(({ tagName }) => tagName === 'head')?.children[0];
  if (first?.type !== 'element' || !isPolicy(first))
    return ['its head does not begin with a content security policy'];
  const policy = readPolicy(String(first.properties['content']));
  return [
    ...new Set([
      ...findPolicyFaults(policy),
      ...elements.flatMap((element) => judgeElement(element, policy)),
    ]),
  ];
};
