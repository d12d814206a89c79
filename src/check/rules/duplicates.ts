import { ownPages, reservedSlugs } from '../../knowledge/addresses.ts';
import type { Finding } from '../../knowledge/finding.ts';
import { listTiles } from '../board-tiles.ts';
import type { Entry } from '../content-tree.ts';
import type { Library } from '../library.ts';

/** Something that must be said by one place only. */
interface Claim {
  /** What is claimed, compared as it stands. */
  key: string;
  entry: Entry<unknown>;
  path: PropertyKey[];
}

const findTwice = (
  claims: readonly Claim[],
  describe: (key: string) => Required<Pick<Finding, 'rule' | 'message' | 'fix'>>,
): Finding[] => {
  const first = new Map<string, Claim>();
  return claims.flatMap((claim): Finding[] => {
    const earlier = first.get(claim.key);
    if (earlier === undefined) {
      first.set(claim.key, claim);
      return [];
    }
    const { rule, message, fix } = describe(claim.key);
    const other = `${earlier.entry.file}:${earlier.entry.locate(earlier.path).line}`;
    return [
      {
        file: claim.entry.file,
        ...claim.entry.locate(claim.path),
        rule,
        severity: 'error',
        message: `${message} The other is ${other}.`,
        fix,
      },
    ];
  });
};

const listIds = ({ tree }: Library): Claim[] => [
  ...(['sections', 'topics', 'people'] as const).flatMap((kind) =>
    tree[kind].map((entry): Claim => ({ key: `${kind}/${entry.id}`, entry, path: ['id'] })),
  ),
  ...tree.sources.flatMap((entry) =>
    entry.data.facts.map(({ id }, index): Claim => ({
      key: `fact ${entry.id}/${id}`,
      entry,
      path: ['facts', index, 'id'],
    })),
  ),
  ...tree.datasets.flatMap((entry) =>
    entry.data.columns.map(({ id }, index): Claim => ({
      key: `column ${entry.id}/${id}`,
      entry,
      path: ['columns', index, 'id'],
    })),
  ),
  ...tree.dashboard.flatMap((entry) =>
    entry.data.groups.map(({ id }, index): Claim => ({
      key: `group ${id}`,
      entry,
      path: ['groups', index, 'id'],
    })),
  ),
  ...listTiles(tree).flatMap(({ entry, tile, path }): Claim[] =>
    tile.fact === undefined ? [] : [{ key: `tile ${tile.fact}`, entry, path: [...path, 'fact'] }],
  ),
  ...tree.paths.flatMap((entry) =>
    entry.data.steps.map(({ article }, index): Claim => ({
      key: `step ${entry.id}/${article}`,
      entry,
      path: ['steps', index, 'article'],
    })),
  ),
];

const listAddresses = ({ tree }: Library): Claim[] => [
  ...tree.sections.map((entry): Claim => ({ key: `/${entry.id}/`, entry, path: ['id'] })),
  ...tree.pages.map((entry): Claim => ({ key: `/${entry.id}/`, entry, path: [] })),
  ...tree.articles.map((entry): Claim => ({ key: `/${entry.id}/`, entry, path: [] })),
  ...tree.sources.map((entry): Claim => ({ key: `/sources/${entry.id}/`, entry, path: [] })),
  ...tree.datasets.map((entry): Claim => ({ key: `/data/${entry.id}/`, entry, path: [] })),
  ...tree.terms.map((entry): Claim => ({ key: `/glossary/${entry.id}/`, entry, path: [] })),
  ...tree.paths.map((entry): Claim => ({ key: `/paths/${entry.id}/`, entry, path: [] })),
];

const listNames = ({ tree }: Library): Claim[] =>
  tree.terms.flatMap((entry) => [
    { key: entry.data.title.toLowerCase(), entry, path: ['title'] },
    ...(entry.data.aliases ?? []).map((alias, index): Claim => ({
      key: alias.toLowerCase(),
      entry,
      path: ['aliases', index],
    })),
  ]);

const findReserved = ({ tree }: Library): Finding[] =>
  [...tree.sections, ...tree.pages.filter(({ id }) => !ownPages.has(id))]
    .filter(({ id }) => reservedSlugs.some((reserved) => reserved === id))
    .map((entry): Finding => ({
      file: entry.file,
      ...entry.locate(['id']),
      rule: 'ref/reserved-address',
      severity: 'error',
      message: `The address \`/${entry.id}/\` belongs to the site itself.`,
      fix: 'Choose another name.',
    }));

/** One id, one address and one name belong to one thing: of two that claim it a reader would see only one. */
export const findDuplicates = (library: Library): Finding[] => [
  ...findTwice(listIds(library), (key) => ({
    rule: 'ref/duplicate',
    message: `\`${key.split('/').at(-1) ?? key}\` is given twice.`,
    fix: 'Rename or delete one.',
  })),
  ...findTwice(listAddresses(library), (key) => ({
    rule: 'ref/duplicate-address',
    message: `Two files claim the address \`${key}\`.`,
    fix: 'Rename or delete one.',
  })),
  ...findTwice(listNames(library), (key) => ({
    rule: 'glossary/duplicate-name',
    message: `Two glossary terms are called \`${key}\`.`,
    fix: 'Keep the name with the term that readers mean by it.',
  })),
  ...findReserved(library),
];
