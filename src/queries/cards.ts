import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cardSize, describeCard } from '../cards/card.ts';
import type { Card } from '../cards/card.ts';
import { readCardColours } from '../cards/colours.ts';
import { drawCard, fitsCard } from '../cards/draw-card.ts';
import { createCardDrawer } from '../cards/draw-once.ts';
import { useCardFonts } from '../cards/fonts.ts';
import { createFileCache, fingerprint } from '../document/cache.ts';
import { readEnvironment } from '../environment.ts';
import { formatFigure } from '../knowledge/format.ts';
import type { SitePath } from '../knowledge/addresses.ts';
import { vocabulary } from '../document/vocabulary.ts';
import { toSourceId } from '../knowledge/id-parts.ts';
import type { SocialImage } from '../metadata/create-head.ts';
import { site } from '../site.ts';
import tokens from '../styles/tokens.css?raw';
import { addresses } from './addresses.ts';
import { listSection } from './articles.ts';
import { createChartView, listCharts } from './charts.ts';
import { printFigure } from './evidence.ts';
import type { ArticleEntry, Library } from './library.ts';
import { toPathView } from './paths.ts';

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** The first figure of an article's answer, with whose it is. */
const findKeyFigure = (
  library: Library,
  { data }: ArticleEntry,
): { figure: Card['figure']; footer: string } | undefined => {
  const { document, meta } = data;
  const first = document.citations.find(({ kind }) => kind === 'fact');
  if (first === undefined) return undefined;
  const { form } = vocabulary.Fact.props.parse({ ...first.props, of: first.of });
  const printed = printFigure(library, first.of, meta.figures ?? []);
  const facts = printed.citations.flatMap(({ source, fact }) => library.facts.get(`${source}/${fact}`) ?? []);
  const parts = (['publisher', 'geography', 'period'] as const).map((part) => {
    const all = facts.map(({ source, fact }) => (part === 'publisher' ? source.publisher : fact[part]));
    return [...new Set(all)].filter((text) => !/^not (?:applicable|stated)$/.test(text)).join(', ');
  });
  const isQuoted = facts.some(({ fact }) => fact.confidence === 'seen-in-secondary');
  return {
    figure: { value: formatFigure(printed.figure, { form }), statement: printed.statement },
    footer: `Source: ${parts.filter(Boolean).join(' · ')}${isQuoted ? ' (as quoted elsewhere)' : ''}`,
  };
};

const toArticleCard = (library: Library, entry: ArticleEntry): Card => {
  const { meta, document } = entry.data;
  const label = library.sections.find(({ id }) => entry.id.startsWith(`${id}/`))?.title ?? site.name;
  const key = findKeyFigure(library, entry);
  if (key) return { label, title: meta.title, ...key };
  const chart = listCharts(library, document)
    .map(({ drawing }) => drawing)
    .find(fitsCard);
  const sources = new Set(document.citations.map(({ of }) => toSourceId(of))).size;
  const footer = sources === 0 ? site.name : `With ${count(sources, 'source')}`;
  return { label, title: meta.title, footer, ...(chart ? { chart } : { text: meta.description }) };
};

const toDatasetCard = (library: Library, id: string): Card => {
  const meta = library.datasets.get(id)?.data.meta;
  if (meta === undefined) throw new Error(`There is no dataset ${id}.`);
  const chart = createChartView(library, id, { title: meta.title })?.drawing;
  return {
    label: 'Data',
    title: meta.title,
    footer: `Source: ${library.sources.get(meta.source)?.publisher ?? meta.source} · ${meta.covers}`,
    ...(chart && fitsCard(chart) ? { chart } : { text: meta.description }),
  };
};

const toHomeCard = (library: Library, flagship: ArticleEntry | undefined): Card =>
  flagship
    ? { ...toArticleCard(library, flagship), label: 'With evidence on both sides' }
    : { label: '', title: site.name, text: site.description, footer: '' };

/** Every card, by its file's name without the ending: the address of its page. `almanac` stands for all other pages. */
const listAll = (library: Library): Map<string, Card> => {
  const [first] = library.sections.flatMap(({ id }) => listSection(library, id));
  const flagship = library.articles.find(({ id }) => id === first?.id);
  return new Map<string, Card>([
    ['almanac', toHomeCard(library, flagship)],
    ...library.articles.map((entry) => [entry.id, toArticleCard(library, entry)] as const),
    ...library.sections.map(
      ({ id, title, question, description }) =>
        [
          id,
          {
            label: title,
            title: question,
            text: description,
            footer: count(listSection(library, id).length, 'article'),
          },
        ] as const,
    ),
    ...[...library.datasets.keys()].map((id) => [`data/${id}`, toDatasetCard(library, id)] as const),
    ...library.paths.map((entry) => {
      const { title, description, steps, minutes } = toPathView(library, entry);
      const footer = `${count(steps.length, 'article')}, about ${count(minutes, 'minute')}`;
      return [`paths/${entry.id}`, { label: 'Reading path', title, text: description, footer }] as const;
    }),
  ]);
};

const known = new WeakMap<Library, Map<string, Card>>();

/** Every card of the site, made once. */
export const listCards = (library: Library): Map<string, Card> => {
  const cards = known.get(library) ?? listAll(library);
  known.set(library, cards);
  return cards;
};

/** The card of the page at an address: its own, or the almanac's. */
export const findCard = (library: Library, page: SitePath): SocialImage => {
  const cards = listCards(library);
  const own = page.slice(addresses.home().length).replace(/\/$/, '');
  const name = cards.has(own) ? own : 'almanac';
  const card = cards.get(name);
  if (card === undefined) throw new Error('The almanac has no card of its own.');
  const url = addresses.toUrl(addresses.file(`cards/${name}.png`));
  return { url, alt: describeCard(card), type: 'image/png', ...cardSize };
};

const root = process.cwd();
const { cacheDir } = readEnvironment(process.env, root);

const createDrawer = async () => {
  await useCardFonts(root, cacheDir);
  const colours = readCardColours(tokens);
  const code = [pathToFileURL(join(root, 'src/cards/'))];
  const version = fingerprint(code, pathToFileURL(join(root, 'package-lock.json')));
  return createCardDrawer({
    cache: createFileCache(join(cacheDir, 'cards'), version),
    look: JSON.stringify(colours),
    draw: (card) => drawCard(card, colours, site.name),
  });
};

let drawer: ReturnType<typeof createDrawer> | undefined;

/** A card as PNG. */
export const getCardImage = async (card: Card): Promise<Uint8Array<ArrayBuffer>> =>
  (await (drawer ??= createDrawer()))(card);
