// What this site uses of Citation.js, which has no types of its own.

declare module '@citation-js/core' {
  import type { CitationItem } from './citation-item.ts';

  interface BibtexConfig {
    types: { bibtex: { target: Record<string, string> } };
    format: { useIdAsLabel: boolean; checkLabel: boolean; asciiOnly: boolean };
  }

  interface StyleConfig {
    styles: { add(name: string, xml: string): void };
  }

  interface Config {
    get(plugin: '@bibtex'): BibtexConfig;
    get(plugin: '@csl'): StyleConfig;
  }

  interface Output {
    format(name: 'bibtex' | 'data', items: readonly CitationItem[]): string;
    format(
      name: 'ris',
      items: readonly CitationItem[],
      options: { format: 'object' },
    ): Record<string, string | string[]>[];
    format(
      name: 'bibliography',
      items: readonly CitationItem[],
      options: { style: string; lang: string; nosort: boolean; asEntryArray: true },
    ): [id: string, text: string][];
  }

  export const plugins: { config: Config; output: Output };

  /** Reads citations in any of the formats whose plugins are loaded. */
  export class Cite {
    constructor(text: string, options?: { generateGraph?: boolean; forceType?: string });
    data: Partial<CitationItem>[];
  }
}

declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
