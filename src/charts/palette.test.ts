import { describe, expect, test } from 'vitest';
import { seriesLooks } from './palette.ts';

const pairs = seriesLooks.map(({ light, dark }, index) => ({ number: index + 1, light, dark }));

type Colour = [red: number, green: number, blue: number];

const toLinear = (hex: string): Colour => {
  const channels = [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((c) =>
    c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
  );
  return [red, green, blue];
};

const toLuminance = ([red, green, blue]: Colour): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** Contrast as WCAG 2.2 defines it. */
const toContrast = (a: string, b: string): number => {
  const [low = 0, high = 0] = [toLuminance(toLinear(a)), toLuminance(toLinear(b))].toSorted((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
};

const apply = (rows: [Colour, Colour, Colour], [x, y, z]: Colour): Colour => {
  const [red, green, blue] = rows.map(([a, b, c]) => Math.min(1, Math.max(0, a * x + b * y + c * z)));
  return [red ?? 0, green ?? 0, blue ?? 0];
};

// Machado, Oliveira and Fernandes 2009, severity 1, in linear RGB.
const sights: Record<string, [Colour, Colour, Colour]> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const toOklab = ([r, g, b]: Colour): Colour => {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
};

const toLeastDistance = (colours: string[], sight: [Colour, Colour, Colour]): number => {
  const seen = colours.map((hex) => toOklab(apply(sight, toLinear(hex))));
  const distances = seen.flatMap((a, index) =>
    seen.slice(index + 1).map((b) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])),
  );
  return Math.min(...distances);
};

describe('the colours of series', () => {
  test('are eight', () => {
    expect(pairs).toHaveLength(8);
  });

  test.each(pairs)('have 3:1 on both ends of what paper may be ($number)', ({ light, dark }) => {
    for (const paper of ['#ffffff', '#f4efe6']) expect(toContrast(light, paper)).toBeGreaterThanOrEqual(3);
    for (const paper of ['#101214', '#262a30']) expect(toContrast(dark, paper)).toBeGreaterThanOrEqual(3);
  });

  test.each(Object.entries(sights))('stay apart for %s', (_, sight) => {
    for (const colours of [pairs.map(({ light }) => light), pairs.map(({ dark }) => dark)]) {
      expect(toLeastDistance(colours, sight)).toBeGreaterThanOrEqual(0.06);
      expect(toLeastDistance(colours.slice(0, 4), sight)).toBeGreaterThanOrEqual(0.14);
    }
  });
});
