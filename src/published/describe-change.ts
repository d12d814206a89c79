import { claimFields } from './compare-sites.ts';
import type { AddedPicture, Change, ChangedClaim, ChangedPage } from './compare-sites.ts';
import type { PublishedClaim, PublishedPage } from './read-site.ts';

/** How large the first view of a page is, before and after, in bytes. */
export interface Weighed {
  address: string;
  /** Missing where the page is new. */
  before?: number;
  after: number;
}

/** What the summary is made from. */
export interface SummaryInput {
  change: Change;
  weights: readonly Weighed[];
  /** Whether the program changes, too, and so judges itself. */
  isProgramChanged: boolean;
}

/** The most lines of one list: a summary is read by a person. */
const mostLines = 50;

/** The most of one text: the rest stands in the files. */
const longestText = 160;

/**
 * A contributed text as text in Markdown, on one line: nothing in it is a link, a picture, a mention or a table's cell.
 * Also used for addresses, which a file's name makes.
 */
const toText = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  const short = line.length > longestText ? `${line.slice(0, longestText - 1)}…` : line;
  return short
    .replace(/[&<>]/g, (mark) => `&#${mark.charCodeAt(0)};`)
    .replace(/[\\`*_{}[\]()#!|~@:]/g, '\\$&');
};

const toLines = <Item>(items: readonly Item[], toLine: (item: Item) => string): string[] => [
  ...items.slice(0, mostLines).map(toLine),
  ...(items.length > mostLines ? [`- … and ${items.length - mostLines} more`] : []),
];

const toPart = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`### ${heading}`, lines.join('\n')];

const toPageLine = ({ address, title }: PublishedPage): string => `- /${toText(address)} – ${toText(title)}`;

const toMovedLine = ({ before, after }: ChangedPage): string =>
  `- /${toText(before.address)} leads to ${toText(after.redirect ?? '')}`;

const countWords = ({ main }: PublishedPage): number =>
  main.replace(/<[^>]*>/g, ' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

const toChangedLine = ({ before, after }: ChangedPage): string => {
  const words = countWords(after) - countWords(before);
  const grown = words === 0 ? 'as many words' : `${words > 0 ? '+' : '−'}${Math.abs(words)} words`;
  const renamed = before.title === after.title ? '' : `, called “${toText(before.title)}” before`;
  return `${toPageLine(after)} (${grown}${renamed})`;
};

const toPictureLine = ({ page, picture }: AddedPicture): string =>
  `- /${toText(page.address)} shows ${toText(picture.address)}: “${toText(picture.alt)}”`;

const toClaimLine = ({ id, printed, statement }: PublishedClaim): string =>
  `- ${toText(id)}: ${printed === undefined ? '' : `**${toText(printed)}** – `}${toText(statement)}`;

const toChangedClaim = ({ before, after }: ChangedClaim): string => {
  const differences = claimFields
    .filter((field) => before[field] !== after[field])
    .map((field) => {
      const name = field === 'printed' ? 'value' : field;
      return `  - ${name}: ${toText(before[field] ?? 'none')} → ${toText(after[field] ?? 'none')}`;
    });
  return [`- ${toText(after.id)}`, ...differences].join('\n');
};

const formatBytes = (bytes: number): string => `${(bytes / 1_000).toFixed(1)} kB`;

const toWeightLine = ({ address, before, after }: Weighed): string =>
  `- /${toText(address)}: ${before === undefined ? 'new' : formatBytes(before)} → ${formatBytes(after)}`;

const judges = {
  base: 'Only content changes: the program of the base branch has checked it and built the preview.',
  proposal:
    'The program changes, too: this proposal has been checked by itself. Read its changes outside `content/`.',
};

/** What a proposal changes for readers, in Markdown for a person who decides about it. */
export const describeChange = ({ change, weights, isProgramChanged }: SummaryInput): string => {
  const parts = [
    ...toPart('New pages', toLines(change.addedPages, toPageLine)),
    ...toPart('Pages that are gone, without a redirect', toLines(change.removedPages, toPageLine)),
    ...toPart('Pages that lead elsewhere now', toLines(change.movedPages, toMovedLine)),
    ...toPart('Changed pages', toLines(change.changedPages, toChangedLine)),
    ...toPart('New pictures, to be looked at in the preview', toLines(change.addedPictures, toPictureLine)),
    ...toPart('Changed figures', toLines(change.changedClaims, toChangedClaim)),
    ...toPart('New figures', toLines(change.addedClaims, toClaimLine)),
    ...toPart('Figures that no article uses any more', toLines(change.removedClaims, toClaimLine)),
    ...toPart('First view, compressed', toLines(weights, toWeightLine)),
  ];
  const body = parts.length === 0 ? ['Nothing that readers see.'] : parts;
  return ['## What changes for readers', isProgramChanged ? judges.proposal : judges.base, ...body, ''].join(
    '\n\n',
  );
};
