/** The colours of the cards, by role: those of the site on light paper. */
export type CardColours = Record<'paper' | 'ink' | 'ink-soft' | 'rule' | 'accent', string>;

/**
 * Reads the light colours from the site's tokens, where they have their home.
 * @throws Error where a role is missing
 */
export const readCardColours = (tokens: string): CardColours => {
  const read = (role: string): string => {
    const colour = new RegExp(`--${role}: light-dark\\((#[0-9a-f]{6}),`).exec(tokens)?.[1];
    if (colour === undefined) throw new Error(`The tokens say no light colour for --${role}.`);
    return colour;
  };
  return {
    paper: read('paper'),
    ink: read('ink'),
    'ink-soft': read('ink-soft'),
    rule: read('rule'),
    accent: read('accent'),
  };
};

const mix = (one: string, other: string, share: number): string =>
  `#${[1, 3, 5]
    .map((at) => {
      const [first = 0, second = 0] = [one, other].map((colour) =>
        Number.parseInt(colour.slice(at, at + 2), 16),
      );
      return Math.round(first * share + second * (1 - share))
        .toString(16)
        .padStart(2, '0');
    })
    .join('')}`;

/** Replaces what only a browser can work out of a drawing's colours (charts/palette.ts) by the colours on light paper. */
export const fixColours = (svg: string, colours: CardColours): string =>
  svg
    .replaceAll(/light-dark\((#[0-9a-f]{6}),#[0-9a-f]{6}\)/g, '$1')
    .replaceAll(/var\(--chart-edge,none\)/g, 'none')
    .replaceAll(/var\(--(paper|ink-soft|ink|rule),\w+\)/g, (_, role: keyof CardColours) => colours[role])
    .replaceAll(
      /color-mix\(in oklab,(#[0-9a-f]{6}) (\d+)%,(#[0-9a-f]{6})\)/g,
      (_, one: string, share: string, other: string) => mix(one, other, Number(share) / 100),
    );
