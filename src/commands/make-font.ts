// Makes the display face from the pinned package: one weight, one optical size, the letters of western languages.
// Run it by hand (`node src/commands/make-font.ts`) after a change here; the site is built from the file that it writes.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

const fontPackage = '@fontsource-variable/newsreader';
const target = new URL('../styles/fonts/newsreader-display.woff2', import.meta.url);

const range = (first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('');

/** Basic Latin, the accented letters that titles here have, and the marks that typesetting adds; others fall back one by one. */
const letters = `${range(0x20, 0x7e)}ÄÖÜßäöüàáâãçèéêëíîïñóôõøåæúû–—‘’“”…·×−€£`;

const { resolve } = createRequire(import.meta.url);
const original = readFileSync(resolve(`${fontPackage}/files/newsreader-latin-standard-normal.woff2`));
const font = await subsetFont(original, letters, {
  targetFormat: 'woff2',
  variationAxes: { wght: 600, opsz: 48 },
});
writeFileSync(target, font);
writeFileSync(
  new URL('OFL.txt', target),
  readFileSync(resolve(`${fontPackage}/package.json`).replace('package.json', 'LICENSE')),
);
console.log(`${font.length} bytes`);
