/** Items that begin with the same letter. */
export interface InitialGroup<Item> {
  /** A capital letter, `0–9` for all digits, or `Other`. */
  initial: string;
  items: Item[];
}

// A fixed locale, so that two machines build the same page.
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

const other = 'Other';

const toInitial = (name: string): string => {
  const letter = name.normalize('NFD').charAt(0).toUpperCase();
  if (/[A-Z]/.test(letter)) return letter;
  return /\d/.test(letter) ? '0–9' : other;
};

/** Sorts items by name and groups them by their first letter, as an index of a book does. */
export const groupByInitial = <Item>(
  items: readonly Item[],
  toName: (item: Item) => string,
): InitialGroup<Item>[] => {
  const groups = new Map<string, Item[]>();
  for (const item of items.toSorted((one, other) => collator.compare(toName(one), toName(other)))) {
    const initial = toInitial(toName(item));
    groups.set(initial, [...(groups.get(initial) ?? []), item]);
  }
  return [...groups]
    .map(([initial, group]) => ({ initial, items: group }))
    .toSorted((one, next) =>
      one.initial === other || (next.initial !== other && one.initial > next.initial) ? 1 : -1,
    );
};
