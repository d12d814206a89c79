import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPicturePath, toPicturePath } from './picture-path.ts';

const file = 'articles/demand/pay.mdx';

describe('the address of a picture', () => {
  test.each([
    ['./adverts.png', 'articles/demand/adverts.png'],
    ['adverts.png', 'articles/demand/adverts.png'],
    ['../careers/adverts.png', 'articles/careers/adverts.png'],
    ['../../pages/adverts.webp', 'pages/adverts.webp'],
    ['./Adverts.JPG', 'articles/demand/Adverts.JPG'],
  ])('%s is a file of the content', (address, path) => {
    expect(toPicturePath(file, address)).toBe(path);
  });

  test.each([
    '',
    '.',
    '..',
    './',
    '/adverts.png',
    '//host/adverts.png',
    'https://host/adverts.png',
    'data:image/png;base64,AAAA',
    'C:/adverts.png',
    '..\\adverts.png',
    './a b.png',
    './adverts.png?x',
    './adverts.png#x',
    './%61.png',
    '../../../adverts.png',
    './demand/../adverts.png',
    './.adverts.png',
    './ädverts.png',
    './adverts.png\n',
  ])('%j is none', (address) => {
    expect(toPicturePath(file, address)).toBeUndefined();
    expect(() => readPicturePath(file, address)).toThrow(RangeError);
  });

  test('never leads out of the content, whatever its signs', () => {
    const signs = fc.constantFrom(
      '.',
      '..',
      '/',
      './',
      '../',
      'a',
      'demand',
      '.png',
      '\\',
      '%',
      ':',
      ' ',
      '~',
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 12 }), (parts) => {
        const path = toPicturePath(file, parts.join(''));
        if (path === undefined) return;
        expect(path).toMatch(/^[\w-]+(?:[./][\w-]+)*$/);
      }),
      { numRuns: 2000 },
    );
  });
});
