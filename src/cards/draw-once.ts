import type { Cache } from '../document/cache.ts';
import type { Card } from './card.ts';

/**
 * Draws a card when it says something new, and otherwise gives the picture that was drawn of the same words before.
 * @param options.look what decides how any card looks; a new look draws all anew
 */
export const createCardDrawer =
  (options: { cache: Cache; look: string; draw: (card: Card) => Promise<Buffer> }) =>
  async (card: Card): Promise<Uint8Array<ArrayBuffer>> => {
    const { cache, look, draw } = options;
    const image = await cache.remember([look, JSON.stringify(card)], async () =>
      (await draw(card)).toString('base64'),
    );
    return new Uint8Array(Buffer.from(image, 'base64'));
  };
