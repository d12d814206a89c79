// Draws a card of each kind many times and writes what one takes into bench/cards.md.
//
//   npm run bench:cards -- --date 2026-11-30
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Card } from '../src/cards/card.ts';
import { readCardColours } from '../src/cards/colours.ts';
import { drawCard } from '../src/cards/draw-card.ts';
import { useCardFonts } from '../src/cards/fonts.ts';
import { drawChart } from '../src/charts/draw-chart.ts';

const root = join(import.meta.dirname, '..');
const runs = 30;

const months = Array.from(
  { length: 72 },
  (_, index) => `${2020 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
);
const chart = drawChart({
  kind: 'line',
  title: 'Three lines of 72 points',
  x: { label: 'Month', type: 'time' },
  points: months,
  series: ['One', 'Two', 'Three'].map((label, series) => ({
    id: label.toLowerCase(),
    label,
    unit: { kind: 'percent' },
    values: months.map((_, index) => 50 + 40 * Math.sin((index + 9 * series) / 7)),
  })),
  source: 'This benchmark',
});

const title = 'What a card of this kind takes to draw, with a title of two lines';
const cards: Record<string, Card> = {
  words: {
    label: 'Section',
    title,
    text: 'A sentence that says what is on the page. '.repeat(3).trim(),
    footer: 'Footer',
  },
  figure: {
    label: 'Article',
    title,
    figure: { value: '12.5%', statement: 'A figure and what it is of. '.repeat(3).trim() },
    footer: 'Footer',
  },
  chart: { label: 'Data', title, chart, footer: 'Footer' },
};

const middle = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

const { values } = parseArgs({ options: { date: { type: 'string' } } });
await useCardFonts(root, mkdtempSync(join(tmpdir(), 'cards-')));
const colours = readCardColours(readFileSync(join(root, 'src/styles/tokens.css'), 'utf8'));
const rows: string[] = [];
for (const [kind, card] of Object.entries(cards)) {
  const { length } = await drawCard(card, colours, 'Backend Almanac');
  const clock: number[] = [];
  const processor: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const [start, before] = [performance.now(), process.cpuUsage()];
    await drawCard(card, colours, 'Backend Almanac');
    const { user, system } = process.cpuUsage(before);
    clock.push(performance.now() - start);
    processor.push((user + system) / 1000);
  }
  rows.push(
    `| ${kind} | ${middle(clock).toFixed(0)} ms | ${middle(processor).toFixed(0)} ms | ${(length / 1000).toFixed(1)} kB |`,
  );
}
const report = [
  '# Social cards',
  '',
  `The middle of ${runs} runs, one after the other, nothing remembered.${values.date === undefined ? '' : ` Measured on ${values.date}.`} Written by \`npm run bench:cards\`.`,
  '',
  '| kind | by the clock | processor | size |',
  '| --- | ---: | ---: | ---: |',
  ...rows,
  '',
].join('\n');
writeFileSync(join(import.meta.dirname, 'cards.md'), report);
console.log(report);
