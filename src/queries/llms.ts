import { printLinkLists } from '../markdown/link-lists.ts';
import { site } from '../site.ts';
import { addresses } from './addresses.ts';
import { indexPages } from './index-pages.ts';
import type { Library } from './library.ts';
import { toTwinPath } from './twin-paths.ts';
import { listArticleTwins, listTwins } from './twins.ts';
import type { TwinPage } from './twins.ts';

const toFileUrl = (name: string): string => addresses.toUrl(addresses.file(name));

const fullIntroduction = `# ${site.name}: all articles

Each article begins with its front matter, between two lines of three dashes. The numbers of its references are its own.
`;

/** The text of every article in one file, in the order of the site. */
export const printLlmsFull = async (library: Library): Promise<string> => {
  const texts = await Promise.all(listArticleTwins(library).map(({ print }) => print()));
  return [fullIntroduction, ...texts].join('\n');
};

const details = [
  'Each article opens with its answer and says how sure it is. Every figure is a fact that was read in a source, with a population, a place, a period and a date, or is computed from such facts; the numbers in brackets are its references.',
  `Every article, term and page about the site has its text in Markdown at its address and “index.md”. The texts may be used under ${site.licence.name}; figures stand under the terms of their sources.`,
];

const toLinks = (twins: readonly TwinPage[]) =>
  twins.map(({ title, path, description }) => ({
    title,
    url: addresses.toUrl(toTwinPath(path)),
    note: description,
  }));

const toIndexLink = (id: 'sources' | 'data' | 'dashboard' | 'pay' | 'glossary') => ({
  title: indexPages[id].title,
  url: addresses.toUrl(addresses.page(id)),
  note: indexPages[id].description,
});

const listData = (fullSize: number) => [
  {
    title: 'Claims',
    url: toFileUrl('claims.json'),
    note: 'every fact and computed figure of the site as JSON, with its source and where it is used.',
  },
  {
    title: 'Schema of the claims',
    url: toFileUrl('claims.schema.json'),
    note: 'what the file of claims holds, as JSON Schema.',
  },
  {
    title: 'All articles in one file',
    url: toFileUrl('llms-full.txt'),
    note: `the text of every article, ${Math.ceil(fullSize / 1000)} kB.`,
  },
  ...(['sources', 'data', 'dashboard', 'pay'] as const).map(toIndexLink),
];

/** What the site is and where to find what, for programs that answer questions: llmstxt.org. */
export const printLlms = async (library: Library): Promise<string> => {
  const articles = listArticleTwins(library);
  const others = listTwins(library).filter(({ path }) => !articles.some((article) => article.path === path));
  const isTerm = ({ path }: TwinPage): boolean => path.startsWith(addresses.page('glossary'));
  return printLinkLists(
    {
      title: site.name,
      summary: site.description,
      details,
      lists: [
        ...library.sections.map(({ id, title, question }) => ({
          title: `${title}: ${question}`,
          links: toLinks(articles.filter(({ path }) => path.startsWith(addresses.section(id)))),
        })),
        { title: 'Data and sources', links: listData(Buffer.byteLength(await printLlmsFull(library))) },
        { title: 'About this site', links: toLinks(others.filter((twin) => !isTerm(twin))) },
        { title: 'Optional', links: [toIndexLink('glossary'), ...toLinks(others.filter(isTerm))] },
      ],
    },
    addresses.toUrl(addresses.home()),
  );
};
