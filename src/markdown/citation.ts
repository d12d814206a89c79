import type { Element } from 'hast';
import { h } from 'hastscript';

/** The numbers behind a claim, as an element that Markdown prints as references to footnotes. */
export const toCitation = (numbers: readonly number[]): Element =>
  h(
    'sup',
    { dataReferences: numbers.join(' ') },
    numbers.map((number) => h('span', String(number))),
  );

/** The labels that such an element refers to; none where the element is another. */
export const readCitation = ({ properties }: Element): string[] =>
  String(properties['dataReferences'] ?? '')
    .split(' ')
    .filter((label) => label !== '');

/** A list of footnotes, each under its label. */
export const toFootnotes = (notes: readonly { label: string; children: Element['children'] }[]): Element =>
  h(
    'section',
    { dataFootnotes: true },
    h(
      'ol',
      notes.map(({ label, children }) => h('li', { dataLabel: label }, children)),
    ),
  );
