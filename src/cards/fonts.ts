import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { convert } from 'fontverter';

const others = 'Noto Sans Hebrew,Noto Sans Arabic,Noto Emoji';

/** What cards are set in, by weight, as Pango names it: the almanac's face, then one for each script that it lacks. */
export const fontFamilies = { 400: `Newsreader,${others}`, 600: `Newsreader SemiBold,${others}` } as const;

const files = [
  '@fontsource/newsreader/files/newsreader-latin-400-normal.woff',
  '@fontsource/newsreader/files/newsreader-latin-600-normal.woff',
  '@fontsource/newsreader/files/newsreader-latin-ext-400-normal.woff',
  '@fontsource/newsreader/files/newsreader-latin-ext-600-normal.woff',
  '@fontsource/noto-sans-hebrew/files/noto-sans-hebrew-hebrew-600-normal.woff',
  '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-600-normal.woff',
  '@fontsource/noto-emoji/files/noto-emoji-emoji-600-normal.woff',
] as const;

const toConfiguration = (folder: string): string =>
  `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>${folder}</dir><cachedir>${join(folder, 'cache')}</cachedir></fontconfig>
`;

/** Writes a file whole or not at all, because another build may be reading it. */
const write = (file: string, content: string | Uint8Array): void => {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, content);
  renameSync(draft, file);
};

/**
 * Lays the faces of the cards, as the drawing library reads them, into a folder, and tells it of no others: a card is
 * the same on every machine, whatever fonts that has. Must be called before the first text is drawn.
 * @param root the folder of the project's own package.json
 * @param cacheDir where the converted files are kept
 */
export const useCardFonts = async (root: string, cacheDir: string): Promise<void> => {
  const { resolve } = createRequire(join(root, 'package.json'));
  const folder = join(cacheDir, 'fonts');
  mkdirSync(folder, { recursive: true });
  for (const file of files) {
    const packed = readFileSync(resolve(file));
    const digest = createHash('sha256').update(packed).digest('hex').slice(0, 16);
    const target = join(folder, `${digest}.ttf`);
    if (!existsSync(target)) write(target, await convert(packed, 'sfnt'));
  }
  const configuration = join(folder, 'fonts.conf');
  write(configuration, toConfiguration(folder));
  process.env['FONTCONFIG_FILE'] = configuration;
};
