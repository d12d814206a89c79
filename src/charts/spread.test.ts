import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spread } from './spread.ts';

const wish = fc.record({
  centre: fc.integer({ min: -50, max: 350 }),
  height: fc.integer({ min: 1, max: 40 }),
});

describe('things moved apart', () => {
  test('stay where they are where they have room', () => {
    const wishes = [
      { centre: 80, height: 20 },
      { centre: 20, height: 20 },
    ];
    expect(spread(wishes, [0, 100])).toEqual([80, 20]);
  });

  test('move by the same distance, up and down', () => {
    const wishes = [
      { centre: 50, height: 20 },
      { centre: 50, height: 20 },
    ];
    expect(spread(wishes, [0, 100])).toEqual([40, 60]);
  });

  test('never cover one another, keep their order, and stay inside where they fit', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 10 }), (wishes) => {
        const centres = spread(wishes, [0, 300]);
        const placed = wishes
          .map(({ centre, height }, index) => ({ wished: centre, height, centre: centres[index] ?? 0 }))
          .toSorted((a, b) => a.centre - b.centre);
        for (const [index, below] of placed.slice(1).entries()) {
          const above = placed[index] ?? below;
          expect(below.centre - below.height / 2).toBeGreaterThanOrEqual(
            above.centre + above.height / 2 - 1e-6,
          );
          expect(below.wished).toBeGreaterThanOrEqual(above.wished);
        }
        if (placed.reduce((sum, { height }) => sum + height, 0) > 300) return;
        for (const { centre, height } of placed) {
          expect(centre - height / 2).toBeGreaterThanOrEqual(-1e-6);
          expect(centre + height / 2).toBeLessThanOrEqual(300 + 1e-6);
        }
      }),
    );
  });
});
