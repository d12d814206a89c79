import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { setDirections } from './directions.ts';

const set = (html: string): string => {
  const tree = fromHtml(html, { fragment: true });
  setDirections(tree);
  return toHtml(tree);
};

describe('the direction of text', () => {
  test('is written nowhere in a text from left to right', () => {
    const html = '<p>One <em>two</em>.</p><ul><li>Three</li></ul><blockquote><p>Four</p></blockquote>';
    expect(set(html)).toBe(html);
  });

  test('is given to a quotation by its first letter, and to the paragraphs that differ from it', () => {
    expect(set('<blockquote><p>«يولد»</p><p>— Article 1</p></blockquote>')).toBe(
      '<blockquote dir="rtl"><p>«يولد»</p><p dir="ltr">— Article 1</p></blockquote>',
    );
    expect(set('<blockquote><p>The Arabic:</p><p>يولد</p></blockquote>')).toBe(
      '<blockquote><p>The Arabic:</p><p dir="rtl">يولد</p></blockquote>',
    );
  });

  test('is given to headings, lists and cells, and is decided by no code', () => {
    expect(set('<h2>שאלות</h2><ol><li>אחת</li></ol>')).toBe(
      '<h2 dir="rtl">שאלות</h2><ol dir="rtl"><li>אחת</li></ol>',
    );
    expect(set('<table><tbody><tr><td>One</td><td>אחת</td></tr></tbody></table>')).toContain(
      '<td>One</td><td dir="rtl">אחת</td>',
    );
    expect(set('<p><code>npm</code> אחת</p>')).toBe('<p dir="rtl"><code dir="ltr">npm</code> אחת</p>');
    expect(set('<ul><li><code>npm</code> אחת</li></ul>')).toMatch(/^<ul dir="rtl">/);
  });

  test('leaves a block without a letter as what is around it', () => {
    expect(set('<blockquote><p>אחת</p><p>1948</p></blockquote>')).toBe(
      '<blockquote dir="rtl"><p>אחת</p><p>1948</p></blockquote>',
    );
  });

  test('of single words is kept from the signs and numbers that follow them', () => {
    expect(set('<p>It is “כל בני האדם”, 2026, and more.</p>')).toBe(
      '<p>It is “<bdi>כל בני האדם</bdi>”, 2026, and more.</p>',
    );
    expect(set('<p>Both <em>כל</em> and אדם.</p>')).toBe(
      '<p>Both <em><bdi>כל</bdi></em> and <bdi>אדם</bdi>.</p>',
    );
  });

  test('touches no code', () => {
    const html = '<p>See <code>אחת</code>.</p><pre><code>אחת\n</code></pre>';
    expect(set(html)).toBe(html);
  });
});
