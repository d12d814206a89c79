import finalDefinition from 'remark-lint-final-definition';
import hardBreakSpaces from 'remark-lint-hard-break-spaces';
import maximumHeadingLength from 'remark-lint-maximum-heading-length';
import noBlockquoteWithoutMarker from 'remark-lint-no-blockquote-without-marker';
import noDuplicateDefinitions from 'remark-lint-no-duplicate-definitions';
import noEmphasisAsHeading from 'remark-lint-no-emphasis-as-heading';
import noHeadingLikeParagraph from 'remark-lint-no-heading-like-paragraph';
import noHeadingPunctuation from 'remark-lint-no-heading-punctuation';
import noHiddenTableCell from 'remark-lint-no-hidden-table-cell';
import noLiteralUrls from 'remark-lint-no-literal-urls';
import noShellDollars from 'remark-lint-no-shell-dollars';
import noShortcutReferenceLink from 'remark-lint-no-shortcut-reference-link';
import noUndefinedReferences from 'remark-lint-no-undefined-references';
import noUnusedDefinitions from 'remark-lint-no-unused-definitions';
import orderedListMarkerValue from 'remark-lint-ordered-list-marker-value';
import type { Root } from 'mdast';
import { unified } from 'unified';
import type { VFile } from 'vfile';
import type { RuleId } from '../../guides/guides.ts';

/** A rule of remark-lint, and what its messages become here. */
export interface MarkdownRule {
  rule: Extract<RuleId, `markdown/${string}`>;
  /** Adds what it finds to the file's messages. */
  lint: { runSync: (tree: Root, file: VFile) => unknown };
  /** What to do, as far as it can be done in this site's texts. */
  fix: string;
  /** Whether a message is one of ours, by the source that it is about. */
  concerns?: (source: string) => boolean;
}

// `[sic]` is a word in brackets; with a second pair, or as a footnote, it was meant to lead somewhere.
const isMeantToLead = (source: string): boolean => /\]\[|^\[\^/.test(source);

// A name that is in the text as it stands need not be an address.
const isAddress = (source: string): boolean => /^(?:https?:\/\/|mailto:|www\.)/i.test(source);

/**
 * The rules of remark-lint that are asked here, each with its reason in its guide (src/guides/markdown). Left out are
 * those about the look of the source, such as markers, padding and indentation, which no reader sees and any formatter
 * changes; those about HTML, addresses and front matter, which the content policy decides; those about the order and the names of
 * headings and the languages of code blocks, which this check asks by itself; and those that would ask the network.
 */
export const markdownRules: readonly MarkdownRule[] = [
  {
    rule: 'markdown/undefined-reference',
    lint: unified().use(noUndefinedReferences),
    fix: 'Write the address in parentheses, `[text](/address/)`, or define the label: `[label]: /address/`.',
    concerns: isMeantToLead,
  },
  {
    rule: 'markdown/duplicate-definition',
    lint: unified().use(noDuplicateDefinitions),
    fix: 'Keep one, or give the other a label of its own.',
  },
  {
    rule: 'markdown/unused-definition',
    lint: unified().use(noUnusedDefinitions),
    fix: 'Delete it, or link to it.',
  },
  {
    rule: 'markdown/final-definition',
    lint: unified().use(finalDefinition),
    fix: 'Move it below the last paragraph.',
  },
  {
    rule: 'markdown/shortcut-reference',
    lint: unified().use(noShortcutReferenceLink),
    fix: 'Write a second pair of brackets, `[label][]`, so that it cannot be taken for a word in brackets.',
  },
  {
    rule: 'markdown/literal-address',
    lint: unified().use(noLiteralUrls),
    fix: 'Link words that say what is there: `[the report](https://…)`; show an address as code.',
    concerns: isAddress,
  },
  {
    rule: 'markdown/hidden-cell',
    lint: unified().use(noHiddenTableCell),
    fix: 'Delete the cell, or give the table another column; a `|` within a cell is written `\\|`.',
  },
  {
    rule: 'markdown/hard-break',
    lint: unified().use(hardBreakSpaces),
    fix: 'Delete the spaces at the end of the line; where a break is meant, end the line with `\\`.',
  },
  {
    rule: 'markdown/list-number',
    lint: unified().use(orderedListMarkerValue, 'ordered'),
    fix: 'Number the items one by one, as they will be shown.',
  },
  {
    rule: 'markdown/quote-marker',
    lint: unified().use(noBlockquoteWithoutMarker),
    fix: 'Begin each line of the quotation with `> `, and what is not quoted after a blank line.',
  },
  {
    rule: 'markdown/heading-like-paragraph',
    lint: unified().use(noHeadingLikeParagraph),
    fix: 'Use at most six `#`, and rarely more than three.',
  },
  {
    rule: 'markdown/emphasis-as-heading',
    lint: unified().use(noEmphasisAsHeading),
    fix: 'Make it a heading with `##` or `###`, or let the paragraph begin with it.',
  },
  {
    rule: 'markdown/heading-punctuation',
    lint: unified().use(noHeadingPunctuation, '.,;:'),
    fix: 'Delete it; a question keeps its mark.',
  },
  {
    rule: 'markdown/heading-length',
    lint: unified().use(maximumHeadingLength, 80),
    fix: 'Say it in fewer words: contents, search results and links repeat it.',
  },
  {
    rule: 'markdown/shell-dollar',
    lint: unified().use(noShellDollars),
    fix: 'Delete the `$`, so that the lines can be copied and run.',
  },
];
