import type { Definition, Link, LinkReference, Nodes, Root } from 'mdast';
import { findHostFault, isWrittenPlainly, leadsThere, listNamedHosts } from '../knowledge/web-host.ts';
import type { Refusal } from './policy-props.ts';
import { listAll, printsSomething } from './tree.ts';

type Reason = Pick<Refusal, 'rule' | 'message' | 'fix'>;

/** What somebody most likely meant who wrote an address that is none of those below. */
const suggestAddress = (url: string): string | undefined => {
  if (/^http:\/\/[^\s`]{1,150}$/i.test(url))
    return `Write \`https${url.slice('http'.length)}\`, if that is answered; what is sent without encryption can be changed on the way.`;
  if (/^www\.[^\s`]{1,150}$/i.test(url)) return `Write \`https://${url}\`.`;
  if (/^[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,60}){1,4}$/.test(url)) return `Write \`mailto:${url}\`.`;
  return /^(?:\.{1,2}\/)*[\w-]+(?:\/[\w-]+)*\/?(?:\.mdx?)?(?:#[\w-]*)?$/.test(url)
    ? 'Write the whole address of the page on the site, `/section/slug/`, and not where its file stands.'
    : undefined;
};

const refuseScheme = (url: string): Reason => ({
  rule: 'url/scheme',
  message: `The address \`${url.length > 80 ? `${url.slice(0, 80)}…` : url}\` is not allowed.`,
  fix:
    suggestAddress(url) ??
    'Link to https://…, mailto:…, a page of the site (/section/slug/) or a heading (#id).',
});

const refuseHost = (message: string): Reason => ({
  rule: 'url/host',
  message,
  fix: 'Link to the public name of the site, as its own pages write it.',
});

const judgeWeb = (url: string): Reason | undefined => {
  const [, written = ''] = /^https:\/\/([^/?#]+)/i.exec(url) ?? [];
  if (written === '' || !URL.canParse(url)) return refuseScheme(url);
  if (written.includes('@'))
    return {
      rule: 'url/user-info',
      message: 'The address has a user’s name before its host, where a reader looks for the host.',
      fix: 'Delete what stands before the `@`, and the `@`.',
    };
  const { hostname, port } = new URL(url);
  const fault = findHostFault(hostname);
  if (fault !== undefined) return refuseHost(fault);
  const plain = port === '' ? written.replace(/:\d*$/, '') : written.slice(0, -port.length - 1);
  return isWrittenPlainly(plain, hostname)
    ? undefined
    : refuseHost(`A browser reads the host as \`${hostname}\`, and the text writes it otherwise.`);
};

const judgeMail = (url: string): Reason | undefined => {
  // A subject may be given; copies to others and a text may not, and no line end that would begin one.
  const [, host] = /^mailto:[\w.+-]+@([\w.-]+)(?:\?subject=(?:(?!%0[ad])[^&#])*)?$/i.exec(url) ?? [];
  if (host === undefined) return refuseScheme(url);
  const fault = findHostFault(host.toLowerCase());
  return fault === undefined ? undefined : refuseHost(fault);
};

/** An address is judged as the parser gives it, after all escapes and entities; what is not listed is refused. */
const judgeAddress = (url: string): Reason | undefined => {
  if (/[\s\\\p{Cc}]/v.test(url)) return refuseScheme(url);
  if (/^https:/i.test(url)) return judgeWeb(url);
  if (/^mailto:/i.test(url)) return judgeMail(url);
  return /^(?:\/(?!\/)|#.)/.test(url) ? undefined : refuseScheme(url);
};

const toText = (node: Nodes): string => {
  if ('children' in node) return node.children.map(toText).join('');
  return 'value' in node ? node.value : '';
};

const judgeText = (node: Link | LinkReference, url: string): Reason | undefined => {
  if (!printsSomething(node))
    return {
      rule: 'url/text',
      message: 'The link has no words: nobody can see it, or hear where it leads.',
      fix: 'Say in words where it leads, or delete it.',
    };
  if (!/^https:/i.test(url) || !URL.canParse(url)) return undefined;
  const { hostname } = new URL(url);
  const named = listNamedHosts(toText(node)).find((host) => !leadsThere(host, hostname));
  return named === undefined
    ? undefined
    : {
        rule: 'url/text',
        message: `The link says \`${named}\` and leads to \`${hostname}\`.`,
        fix: 'Say in words where it leads, or lead to where it says.',
      };
};

const judgeNode = (node: Nodes, definitions: ReadonlyMap<string, Definition>): Reason | undefined => {
  if (node.type === 'definition') return judgeAddress(node.url);
  if (node.type === 'link') return judgeAddress(node.url) ?? judgeText(node, node.url);
  const target = node.type === 'linkReference' ? definitions.get(node.identifier) : undefined;
  return node.type === 'linkReference' && target !== undefined ? judgeText(node, target.url) : undefined;
};

/** Refuses addresses that act, that hide where they lead, or that lead elsewhere than their words say. */
export const refuseLinks = (tree: Root): Refusal[] => {
  const nodes = listAll(tree);
  const definitions = new Map<string, Definition>();
  for (const node of nodes)
    // Of two definitions of one name the first holds, as in CommonMark.
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
  return nodes.flatMap((node) => {
    const reason = judgeNode(node, definitions);
    return reason === undefined ? [] : [{ node, ...reason }];
  });
};
