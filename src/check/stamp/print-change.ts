import type { StateChange } from '../../knowledge/revisions.ts';
import type { Unrecorded } from './find-unrecorded.ts';

/** As many of a kind as are listed one by one. */
const mostListed = 12;

const list = (name: string, items: readonly string[]): string[] => {
  if (items.length === 0) return [];
  const rest = items.length - mostListed;
  return [`${name}: ${items.slice(0, mostListed).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`];
};

const printWords = ({ words }: StateChange): string =>
  words === 0
    ? 'as many words as before'
    : `${Math.abs(words)} ${Math.abs(words) === 1 ? 'word' : 'words'} ${words > 0 ? 'added' : 'removed'}`;

const printChange = (change: StateChange, describe: Unrecorded['describe']): string[] => [
  ...change.figures.map(({ figure, from, to }) => `${describe(figure)}: ${from} → ${to}  [${figure}]`),
  ...list('figures added', change.figuresAdded),
  ...list('figures removed', change.figuresRemoved),
  ...list('rows drawn otherwise', change.charts),
  ...list('pictures added, removed or replaced', change.pictures),
  ...list('links added', change.linksAdded),
  ...list('links removed', change.linksRemoved),
  printWords(change),
];

/** Says what has changed in an article since it was last recorded, a line for each thing. */
export const printUnrecorded = ({ entry, state, former, describe }: Unrecorded): string => {
  const lines =
    former === undefined
      ? [`not recorded yet: ${state.words} words, ${Object.keys(state.figures).length} figures`]
      : printChange(former.change, describe);
  return [entry.id, ...lines.map((line) => `  ${line}`)].join('\n');
};
