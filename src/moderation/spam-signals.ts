import { namesOffice } from '../knowledge/staff-name.ts';

/** What a comment is compared with. */
export interface SignalContext {
  /** The texts of the comments that the site has already. */
  known: readonly string[];
  /** The names of those who write and review here. */
  staff: readonly string[];
}

/** A comment as its reader wrote it. */
export interface Written {
  name: string;
  text: string;
}

type Signal = (written: Written, context: SignalContext) => string | undefined;

/** Hosts that hide where a link leads; a reader of the comment could not know. */
const shorteners = new Set(
  'bit.ly buff.ly cutt.ly goo.gl is.gd lnkd.in ow.ly rb.gy rebrand.ly shorturl.at t.co t.ly tiny.cc tinyurl.com v.gd'.split(
    ' ',
  ),
);

const addressPattern = /\b(?:https?:\/\/|www\.)[^\s<>()[\]"'`]+/gi;

const listAddresses = (text: string): string[] =>
  [...text.matchAll(addressPattern)].map(([address]) => address);

/** The host as people name it, without `www.`; empty where there is none. */
const toHost = (address: string): string => {
  const url = /^https?:/i.test(address) ? address : `https://${address}`;
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
};

const toWords = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** What is left of a text once case, marks and spaces are taken away, for comparing. */
const toSkeleton = (text: string): string => toWords(text.normalize('NFKD').replace(/\p{M}/gu, '')).join('');

const findManyLinks: Signal = ({ text }) => {
  const { length } = listAddresses(text);
  return length >= 3 ? `It has ${length} links.` : undefined;
};

const findLinkAlone: Signal = ({ text }) => {
  const isLinked = listAddresses(text).length > 0;
  return isLinked && toWords(text.replace(addressPattern, ' ')).length < 5
    ? 'It says hardly more than a link.'
    : undefined;
};

const findShortener: Signal = ({ text }) => {
  const host = listAddresses(text)
    .map(toHost)
    .find((name) => shorteners.has(name));
  return host === undefined ? undefined : `A link goes through ${host}, which hides where it leads.`;
};

const findOtherHost: Signal = ({ text }) =>
  [...text.matchAll(/\[([^\]\n]{1,200})\]\((https:\/\/[^\s)]{1,500})\)/g)].some(
    ([, words = '', address = '']) => {
      const [named] = /(?:https?:\/\/|www\.)?(?:[a-z0-9-]+\.)+[a-z]{2,}/i.exec(words) ?? [];
      return named !== undefined && toHost(named) !== toHost(address);
    },
  )
    ? 'The words of a link name another site than the one it leads to.'
    : undefined;

const findKnownText: Signal = ({ text }, { known }) => {
  const skeleton = toSkeleton(text);
  return known.some((other) => toSkeleton(other) === skeleton)
    ? 'Another comment says the same, word for word.'
    : undefined;
};

/** How often the commonest of some items stands among them. */
const countCommonest = (items: readonly string[]): number =>
  Math.max(0, ...[...Map.groupBy(items, (item) => item).values()].map(({ length }) => length));

const findRepetition: Signal = ({ text }) => {
  const lines = text
    .split(/[\n.!?]+/)
    .map(toSkeleton)
    .filter((line) => line.length >= 8);
  const words = toWords(text);
  return countCommonest(lines) >= 3 || (words.length >= 20 && countCommonest(words) > words.length / 3)
    ? 'It repeats itself.'
    : undefined;
};

const findCapitals: Signal = ({ text }) => {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  const small = text.match(/\p{Ll}/gu)?.length ?? 0;
  return capitals >= 20 && capitals > small * 3 ? 'It is written in capitals.' : undefined;
};

const findContact: Signal = ({ text }) =>
  /[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{2,}|\+\d[\d ()/-]{7,20}\d/.test(text)
    ? 'It holds an e-mail address or a telephone number: ask whether that should be public.'
    : undefined;

const findStaffName: Signal = ({ name }, { staff }) => {
  const skeleton = toSkeleton(name);
  const isStaff = staff.some((other) => toSkeleton(other) === skeleton);
  return isStaff || namesOffice(name)
    ? 'The public name is that of somebody who speaks for the site.'
    : undefined;
};

const findAddressName: Signal = ({ name }) =>
  /https?:|www\.|\.(?:com|net|org|io|info|biz|shop)\b/i.test(name)
    ? 'The public name is an address.'
    : undefined;

const signals: readonly Signal[] = [
  findManyLinks,
  findLinkAlone,
  findShortener,
  findOtherHost,
  findKnownText,
  findRepetition,
  findCapitals,
  findContact,
  findStaffName,
  findAddressName,
];

/**
 * What a maintainer should look at before a comment is merged. Nothing is dropped for it: honest readers shout and
 * repeat themselves, too.
 */
export const findSpamSignals = (written: Written, context: SignalContext): string[] =>
  signals.flatMap((signal) => signal(written, context) ?? []);
