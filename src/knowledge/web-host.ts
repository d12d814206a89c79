import { domainToASCII, domainToUnicode } from 'node:url';

/** Ends of names that lead nowhere, or into the reader's own network. */
const privateEnds = new Set([
  'arpa',
  'corp',
  'home',
  'internal',
  'intranet',
  'invalid',
  'lan',
  'local',
  'localdomain',
  'localhost',
  'onion',
  'private',
  'test',
]);

const scriptNames =
  'Arabic Armenian Bengali Bopomofo Cyrillic Devanagari Ethiopic Georgian Greek Gujarati Gurmukhi Han Hangul Hebrew '
    .concat(
      'Hiragana Kannada Katakana Khmer Lao Latin Malayalam Mongolian Myanmar Oriya Sinhala Tamil Telugu Thaana Thai',
    )
    .split(' ');

const scripts = scriptNames.map((name) => ({ name, pattern: new RegExp(`\\p{Script=${name}}`, 'v') }));

/** Scripts that one language writes together. */
const together = [
  ['Han', 'Hiragana', 'Katakana'],
  ['Han', 'Hangul'],
  ['Han', 'Bopomofo'],
];

/** Letters of two other scripts that look like Latin ones: a name made of them alone passes for a Latin name. */
const lookAlike = /^[асԁеһіјӏорԛѕԝухανορ\d-]+$/u;

/** Whether a word has letters of several scripts that no language writes together. */
export const mixesScripts = (label: string): boolean => {
  const found = scripts.filter(({ pattern }) => pattern.test(label)).map(({ name }) => name);
  const known = new RegExp(`^[${scriptNames.map((name) => `\\p{Script=${name}}`).join('')}\\P{L}]*$`, 'v');
  // A letter of a script that is not listed stands alone or not at all.
  if (!known.test(label)) return found.length > 0;
  return found.length > 1 && !together.some((group) => found.every((name) => group.includes(name)));
};

const passesForLatin = (label: string): boolean => /\p{L}/v.test(label) && lookAlike.test(label);

/** Why readers cannot be led to a host, as a sentence; undefined where they can. */
export const findHostFault = (host: string): string | undefined => {
  if (host.startsWith('[') || /(?:^|\.)\d+(?:\.\d+){3}(?:\.|$)/.test(host))
    return 'The address names a computer by its number.';
  const labels = domainToUnicode(host).replace(/\.$/, '').split('.');
  const end = labels.at(-1) ?? '';
  if (labels.length < 2 || labels.includes('') || privateEnds.has(end))
    return 'The address does not lead to the public web.';
  const mixed = labels.find(mixesScripts);
  if (mixed !== undefined) return `\`${mixed}\` mixes letters of several scripts.`;
  const alike = /^\p{Script=Latin}+$/v.test(end) ? labels.slice(0, -1).find(passesForLatin) : undefined;
  return alike === undefined ? undefined : `\`${alike}\` looks like a Latin name and is none.`;
};

/** Whether a host is written as a browser shows it: not in full-width letters, and not behind escapes. */
export const isWrittenPlainly = (written: string, host: string): boolean =>
  written.toLowerCase() === host || written.normalize('NFC').toLowerCase() === domainToUnicode(host);

/** Ends of names that a reader takes for an address when they stand alone, as `example.org` does and `package.json` does not. */
const webEnds =
  /^(?:com|org|net|edu|gov|int|mil|info|biz|io|ai|app|dev|cloud|bank|eu|uk|de|fr|us|ca|au|jp|cn|in|br|ru|ch|nl|it|es|se|no|fi|dk|pl|at|be|ie|nz)$/i;

/** Products that are called like an address. */
const products = /^(?:asp|ado|vb|ml)\.net$/i;

const labelled = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}\\-]*[\\p{L}\\p{N}\\p{M}])?';
const spelledOut = /(?:https?:\/\/|\bwww\.)[^\s\/?#]+/giv;
const alone = new RegExp(`^((?:${labelled}\\.)+(${labelled}))(?::\\d+)?([\\/?#].*)?$`, 'v');

/** A text as it looks: without what cannot be seen, and with every dot that a browser takes for one in a host. */
const toPlain = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gv, '')
    .replaceAll('。', '.')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** The hosts that a text names as addresses are written. */
export const listNamedHosts = (text: string): string[] => {
  const plain = toPlain(text);
  const named = [...plain.matchAll(spelledOut)].map(([found]) => found.replace(/^https?:\/\//i, ''));
  const [, host = '', end = '', path] = alone.exec(plain.replace(/[.,;:!?)\]]+$/, '')) ?? [];
  // A path of several words follows an address only where the name ends as one: "Node.js/Express and others" is none.
  const isAddress = webEnds.test(end) || (path?.startsWith('/') === true && !path.includes(' '));
  return host !== '' && isAddress && !products.test(host) ? [...named, host] : named;
};

const strip = (host: string): string => domainToASCII(host.replace(/[.,;:!)\]]+$/, '')).replace(/^www\./, '');

/** Whether a text that names a host may lead to another: to the same one, or to a part of it. */
export const leadsThere = (named: string, host: string): boolean => {
  const [one, other] = [strip(named), strip(host)];
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);
};
