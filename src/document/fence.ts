/** What a fence says after its language, by name: `name="value"`. */
export const readFenceText = (meta: string | null | undefined, name: string): string | undefined =>
  new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(meta ?? '')?.[1];
