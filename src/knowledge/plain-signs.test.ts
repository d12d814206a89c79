import { expect, test } from 'vitest';
import { foldSigns } from './plain-signs.ts';

test.each([
  ['１２％', '12%'],
  ['١٢٪', '12%'],
  ['۴۵٪', '45%'],
  ['४२ ﹪', '42 %'],
  ['９０ ｐｅｒｃｅｎｔ', '90 percent'],
  ['x² of 10½, 𝟏', 'x² of 10½, 𝟏'],
])('%s', (written, read) => {
  expect(foldSigns(written)).toBe(read);
  expect(foldSigns(written)).toHaveLength(written.length);
});
