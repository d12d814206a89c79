import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import type { ComponentCall, Segment } from '../document/types.ts';
import { pictureCall, pictureProps } from '../document/picture-call.ts';
import { isComponentName, vocabulary } from '../document/vocabulary.ts';
import type { ComponentName } from '../document/vocabulary.ts';
import { toCitation } from './citation.ts';

/** A chart in words and numbers. */
export interface ChartWords {
  title: string;
  summary: string;
  columns: readonly { label: string; numeric: boolean }[];
  rows: readonly (readonly string[])[];
  caption?: string | undefined;
  publisher: string;
  reference: number;
  /** Where the whole table is: the page of the dataset and its file. */
  dataset: string;
  csv: string;
}

/** A picture's published file and its size in pixels. */
export interface PictureFile {
  path: string;
  width: number;
  height: number;
}

/** What a text's facts, citations, charts and pictures come to; whoever has the facts says so. */
export interface TextValues {
  fact(call: { of: string; form?: 'exact' | 'magnitude' | 'rounded' | undefined }): string;
  /** The numbers of the references behind a fact or a source. */
  references(of: string): readonly number[];
  chart(call: ReturnType<typeof vocabulary.Chart.props.parse>): ChartWords;
  /** A picture of the content, by its path there. */
  picture(of: string): PictureFile;
}

/** Stands for a call while the HTML around it is parsed as one piece. */
const marker = 'component-call';

type Expand = (call: ComponentCall, inner: ElementContent[], values: TextValues) => ElementContent[];

const toQuote = (label: string, inner: ElementContent[]): ElementContent[] => [
  h('blockquote', h('p', h('strong', label)), inner),
];

const toTable = ({ columns, rows }: ChartWords): Element => {
  const toAlign = (index: number) => (columns[index]?.numeric === true ? 'right' : undefined);
  return h(
    'table',
    h(
      'thead',
      h(
        'tr',
        columns.map(({ label }, index) => h('th', { align: toAlign(index) }, label)),
      ),
    ),
    h(
      'tbody',
      rows.map((row) =>
        h(
          'tr',
          row.map((cell, index) => h('td', { align: toAlign(index) }, cell)),
        ),
      ),
    ),
  );
};

const expandChart: Expand = ({ props }, _, values) => {
  const chart = values.chart(vocabulary.Chart.props.parse(props));
  return [
    h('p', h('strong', chart.title)),
    h('p', chart.summary),
    toTable(chart),
    ...(chart.caption === undefined ? [] : [h('p', chart.caption)]),
    h(
      'p',
      `Source: ${chart.publisher}`,
      toCitation([chart.reference]),
      '. ',
      h('a', { href: chart.dataset }, 'About this dataset'),
      ' · ',
      h('a', { href: chart.csv }, 'the whole table as CSV'),
    ),
  ];
};

const expandPicture: Expand = ({ props }, _, values) => {
  const { of, alt, caption } = pictureProps.parse(props);
  const { path, width, height } = values.picture(of);
  const image = h('img', { src: path, alt, width, height });
  return [h('figure', { className: ['picture'] }, image, caption && h('figcaption', caption))];
};

const calloutLabels = { note: 'Note', warning: 'Warning', tip: 'Tip' };

/** What each component is without its looks. */
const expansions: Record<ComponentName, Expand> = {
  Answer: (_, inner) => [h('p', h('strong', 'The answer')), ...inner],
  Fact: ({ props }, _, values) => {
    const { of, form, cite } = vocabulary.Fact.props.parse(props);
    const printed = h('span', values.fact({ of, form }));
    return cite === 'no' ? [printed] : [printed, toCitation(values.references(of))];
  },
  Cite: ({ props }, _, values) => [toCitation(values.references(vocabulary.Cite.props.parse(props).of))],
  Chart: expandChart,
  Evidence: ({ props }, inner) => {
    const { side, title } = vocabulary.Evidence.props.parse(props);
    const label = side === 'for' ? 'Evidence for' : 'Evidence against';
    return toQuote(title === undefined ? label : `${label}: ${title}`, inner);
  },
  Callout: ({ props }, inner) => {
    const { kind, title } = vocabulary.Callout.props.parse(props);
    return toQuote(title ?? calloutLabels[kind], inner);
  },
  Example: ({ props }, inner) => {
    const { title } = vocabulary.Example.props.parse(props);
    return toQuote(`Example, with invented numbers${title === undefined ? '' : `: ${title}`}`, inner);
  },
  Term: (_, inner) => inner,
};

const toMarkedHtml = (segments: readonly Segment[], calls: ComponentCall[]): string =>
  segments
    .map((segment) => {
      if (typeof segment === 'string') return segment;
      const index = calls.push(segment) - 1;
      return `<${marker} data-index="${index}">${toMarkedHtml(segment.children, calls)}</${marker}>`;
    })
    .join('');

const expand = (call: ComponentCall, inner: ElementContent[], values: TextValues): ElementContent[] => {
  if (call.name === pictureCall) return expandPicture(call, inner, values);
  if (!isComponentName(call.name)) throw new Error(`The component ${call.name} has no words.`);
  return expansions[call.name](call, inner, values);
};

/** Turns a text's segments into one tree of plain HTML, with what each component says in its place. */
export const expandCalls = (segments: readonly Segment[], values: TextValues): Root => {
  const calls: ComponentCall[] = [];
  const tree = fromHtml(toMarkedHtml(segments, calls), { fragment: true });
  visit(tree, 'element', (element, index, parent) => {
    if (element.tagName !== marker || parent === undefined || index === undefined) return undefined;
    const call = calls[Number(element.properties['dataIndex'])];
    if (call === undefined) throw new Error('A marker stands for no call.');
    parent.children.splice(index, 1, ...expand(call, element.children, values));
    // What came in its place may hold calls itself.
    return [SKIP, index];
  });
  return tree;
};
