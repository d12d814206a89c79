import type { ItemListLeaf } from 'schema-dts';
import type { Url } from '../../knowledge/addresses.ts';

/** A page in a list. */
export interface ListedPage {
  title: string;
  url: Url;
}

/** Describes pages in the order in which they are to be read. */
export const createItemList = (pages: readonly ListedPage[]): ItemListLeaf => ({
  '@type': 'ItemList',
  itemListOrder: 'https://schema.org/ItemListOrderAscending',
  numberOfItems: pages.length,
  itemListElement: pages.map(({ title, url }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: title,
    url,
  })),
});
