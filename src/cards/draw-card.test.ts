import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { createNoCache } from '../document/cache.ts';
import type { Cache } from '../document/cache.ts';
import { describeCard } from './card.ts';
import type { Card } from './card.ts';
import { fixColours, readCardColours } from './colours.ts';
import { drawCard } from './draw-card.ts';
import { createCardDrawer } from './draw-once.ts';
import { useCardFonts } from './fonts.ts';
import { drawText } from './text.ts';
import type { DrawnText } from './text.ts';

const root = join(import.meta.dirname, '../..');
const colours = readCardColours(readFileSync(join(root, 'src/styles/tokens.css'), 'utf8'));
const draw = (card: Card): Promise<Buffer> => drawCard(card, colours, 'Backend Almanac');

beforeAll(() => useCardFonts(root, mkdtempSync(join(tmpdir(), 'cards-'))));

const plain: Card = { label: 'Demand', title: 'Is the work there?', footer: 'Seven articles' };

const drawTitle = (text: string) =>
  drawText(text, { colour: '#000000', weight: 600, sizes: [40], width: 1000, height: 400 });

/** How dark a part of a drawn text is, over its whole height: the sum of what covers the ground. */
const weighInk = async ({ png, width, height }: DrawnText, from = 0, to = width): Promise<number> => {
  const part = sharp(png).extract({ left: from, top: 0, width: to - from, height });
  const alpha = await part.extractChannel(3).raw().toBuffer();
  return alpha.reduce((sum, value) => sum + value, 0);
};

describe('a card', () => {
  test('is a PNG of 1200 by 630 pixels and at most 60 kB', async () => {
    const card = {
      ...plain,
      figure: { value: '£525', statement: 'The median day rate that was advertised.' },
    };
    const png = await draw(card);
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
    expect(png.length).toBeLessThanOrEqual(60_000);
  });

  test('is the same, byte for byte, when it is drawn again', async () => {
    expect((await draw(plain)).equals(await draw(plain))).toBe(true);
  });

  test('differs when its title does', async () => {
    expect((await draw(plain)).equals(await draw({ ...plain, title: 'Is the work here?' }))).toBe(false);
  });

  test.each([
    ['markup', 'A title with <b>tags</b>, </script>, ]]> & "quotes"'],
    ['no room to break', 'w'.repeat(300)],
    ['300 characters', 'A title that goes on and on. '.repeat(11).slice(0, 300)],
    ['right-to-left words', 'האם יש ביקוש גבוה למפתחים?'],
    ['emoji of several code points', 'Demand 👩🏽‍💻 🇪🇺 🚀'],
    ['an unpaired half of a character', 'Half \ud83d of an emoji'],
  ])('holds a title with %s', async (_name, title) => {
    const png = await draw({ ...plain, title, figure: { value: '10%', statement: title } });
    expect(await sharp(png).metadata()).toMatchObject({ width: 1200, height: 630 });
    // The footer's rule is whole: nothing is drawn over it.
    const rule = sharp(png).extract({ left: 80, top: 589, width: 1000, height: 3 }).greyscale().raw();
    expect(Math.max(...(await rule.toBuffer()))).toBeLessThan(60);
  });
});

describe('text on a card', () => {
  test('says markup as it is written', async () => {
    const tagged = await weighInk(await drawTitle('<i>a</i>'));
    expect(tagged).toBeGreaterThan((await weighInk(await drawTitle('a'))) * 3);
  });

  test('sets Hebrew from right to left: the slight letter that comes first stands at the right', async () => {
    const drawn = await drawTitle('יששש');
    const right = await weighInk(drawn, drawn.width - 10);
    expect(right).toBeLessThan(await weighInk(drawn, 0, 10));
  });

  test.each(['ש', 'س', '🚀', 'ő'])('has a letter of its own for %s, and no empty box', async (letter) => {
    const missing = await drawTitle('\u{10FFFD}');
    expect((await drawTitle(letter)).png.equals(missing.png)).toBe(false);
  });

  test('is set smaller until it fits', async () => {
    const options = { colour: '#000000', weight: 600, sizes: [80, 40, 20], width: 400, height: 100 } as const;
    expect(
      (await drawText('Long enough to need three lines at the largest size', options)).height,
    ).toBeLessThanOrEqual(100);
  });
});

describe('the drawer', () => {
  test('draws a card once, and again only when it says something else', async () => {
    const kept = new Map<string, unknown>();
    const remember: Cache['remember'] = async (parts, compute) => {
      const key = parts.join('\n');
      if (!kept.has(key)) kept.set(key, await compute());
      return JSON.parse(JSON.stringify(kept.get(key)));
    };
    let drawn = 0;
    const getImage = createCardDrawer({
      cache: { ...createNoCache(), remember },
      look: 'plain',
      draw: async ({ title }) => {
        drawn += 1;
        return Buffer.from(title);
      },
    });
    await getImage(plain);
    expect(Buffer.from(await getImage({ ...plain })).toString()).toBe(plain.title);
    expect(drawn).toBe(1);
    await getImage({ ...plain, title: 'Another' });
    expect(drawn).toBe(2);
  });
});

test('a card is described by what it shows', () => {
  const card = { ...plain, figure: { value: '10%', statement: 'The growth that is projected' } };
  expect(describeCard(card)).toBe(
    'Demand: Is the work there? 10%: The growth that is projected. Seven articles.',
  );
});

test('a drawing has colours that need no browser', () => {
  const fixed = fixColours(
    '<g fill="var(--ink,CanvasText)" stroke="light-dark(#094bae,#4794fd)"/><g fill="color-mix(in oklab,light-dark(#094bae,#4794fd) 55%,var(--ink,CanvasText))" stroke="var(--chart-edge,none)"/>',
    colours,
  );
  expect(fixed).not.toMatch(/var\(|light-dark|color-mix/);
  expect(fixed).toContain('stroke="#094bae"');
});

test('tokens without a role are refused', () => {
  expect(() => readCardColours('--paper: light-dark(#ffffff, #000000);')).toThrow('--ink');
});
