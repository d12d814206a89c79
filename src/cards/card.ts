import type { ChartDrawing } from '../charts/chart.ts';

/** What the picture of a page says when its address is shared: the page's kind, its title, and its strongest evidence. */
export interface Card {
  /** Where it belongs, such as `Demand` or `Data`. */
  label: string;
  title: string;
  /** A figure and what it is, in one sentence. */
  figure?: { value: string; statement: string } | undefined;
  /** Shown where there is no figure. */
  chart?: ChartDrawing | undefined;
  /** A sentence or two, where there is neither figure nor chart. */
  text?: string | undefined;
  /** Whose figures these are, or what the page holds. */
  footer: string;
}

/** The size that social networks ask for, in pixels. */
export const cardSize = { width: 1200, height: 630 } as const;

/** Says in words what a card shows. */
export const describeCard = ({ label, title, figure, chart, text, footer }: Card): string =>
  [`${label}: ${title}`, figure && `${figure.value}: ${figure.statement}`, chart?.summary, text, footer]
    .filter((part) => part !== undefined && part !== '')
    .map((part) => (/[.?!]$/.test(part ?? '') ? part : `${part}.`))
    .join(' ');
