import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textWidth, wrapText } from './text-layout.ts';

describe('text laid out in lines', () => {
  test('breaks between words and keeps all of them where they fit', () => {
    const wrapped = wrapText('Network and computer systems administrators', {
      width: 200,
      fontSize: 15,
      lines: 2,
    });
    expect(wrapped).toEqual({ lines: ['Network and computer', 'systems administrators'], full: undefined });
  });

  test('ends with an ellipsis where it had to be cut, and keeps the whole', () => {
    const content = 'Federal, state and local government, excluding schools';
    const { lines, full } = wrapText(content, { width: 120, fontSize: 15, lines: 2 });
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
    expect(full).toBe(content);
  });

  test('cuts a word that is longer than a line', () => {
    const { lines, full } = wrapText('Donaudampfschifffahrtsgesellschaft', {
      width: 80,
      fontSize: 15,
      lines: 2,
    });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^Donau.*…$/);
    expect(full).toBeDefined();
  });

  test('never runs over its room, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.lorem({ maxCount: 20 }),
        fc.integer({ min: 40, max: 300 }),
        fc.integer({ min: 1, max: 3 }),
        (content, width, lines) => {
          const wrapped = wrapText(content, { width, fontSize: 14, lines });
          expect(wrapped.lines.length).toBeLessThanOrEqual(lines);
          for (const line of wrapped.lines) expect(textWidth(line, 14)).toBeLessThanOrEqual(width);
          expect(wrapped.lines.join(' ') === content).toBe(wrapped.full === undefined);
        },
      ),
    );
  });

  test.each([
    ['Software development', 1132],
    ['Software quality assurance analysts and testers', 2404],
    ['Computer occupations as a group', 1692],
  ])('has room for %s in a wide face such as DejaVu Sans', (content, width) => {
    expect(textWidth(content, 100)).toBeGreaterThanOrEqual(width);
  });

  test('takes an ideograph for wider than a letter', () => {
    expect(textWidth('日本', 10)).toBeGreaterThan(textWidth('ab', 10));
  });
});
