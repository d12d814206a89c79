const shareOfMistakes = 0.35;
const mostMistakes = 12;

/** How many slips turn one word into another before the two are unlike: a third of its length, at most 12. */
const toTolerance = (word: string): number =>
  Math.min(mostMistakes, Math.max(1, Math.floor(word.length * shareOfMistakes)));

const countSharedStart = (one: string, other: string): number => {
  const most = Math.min(one.length, other.length);
  let count = 0;
  while (count < most && one[count] === other[count]) count += 1;
  return count;
};

const countSharedEnd = (one: string, other: string): number => {
  const most = Math.min(one.length, other.length);
  let count = 0;
  while (count < most && one.at(-1 - count) === other.at(-1 - count)) count += 1;
  return count;
};

/** Cuts off what two texts begin and end with alike, which costs nothing; ids share most of their letters. */
const toDifferingParts = (one: string, other: string): [string, string] => {
  const start = countSharedStart(one, other);
  const [oneRest, otherRest] = [one.slice(start), other.slice(start)];
  const end = countSharedEnd(oneRest, otherRest);
  return [oneRest.slice(0, oneRest.length - end), otherRest.slice(0, otherRest.length - end)];
};

/**
 * The least number of insertions, deletions, replacements and swaps of neighbours between two texts
 * ("optimal string alignment"), or any number above `limit` where it is above it. Only the cells within
 * `limit` of the diagonal are filled: no others can lead to a result within it. A cell that is read and was not
 * filled is empty, or holds its column's number from row 0, which is above the limit there.
 */
const toDistance = ({ one, other, limit }: { one: string; other: string; limit: number }): number => {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  const [from, to] = toDifferingParts(one, other);
  const beyond = limit + 1;
  let [before, above, current]: [number[], number[], number[]] = [[], [], []];
  for (let column = 0; column <= to.length; column += 1) above[column] = column;
  for (let row = 1; row <= from.length; row += 1) {
    const [first, last] = [Math.max(1, row - limit), Math.min(to.length, row + limit)];
    // The table's edge; where the band has left it, the row's number is above the limit anyway.
    current[first - 1] = row;
    let least = row;
    for (let column = first; column <= last; column += 1) {
      const cost = from[row - 1] === to[column - 1] ? 0 : 1;
      let distance = Math.min(
        (above[column] ?? beyond) + 1,
        (current[column - 1] ?? beyond) + 1,
        (above[column - 1] ?? beyond) + cost,
      );
      if (row > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1])
        distance = Math.min(distance, (before[column - 2] ?? beyond) + 1);
      current[column] = distance;
      least = Math.min(least, distance);
    }
    if (least > limit) return beyond;
    [before, above, current] = [above, current, before];
  }
  return above[to.length] ?? beyond;
};

interface Candidate {
  candidate: string;
  distance: number;
}

const byDistance = (one: Candidate, other: Candidate): number =>
  one.distance - other.distance || (one.candidate < other.candidate ? -1 : 1);

/**
 * Finds the candidates that somebody who wrote `word` most likely meant, nearest first, equals in the order of their letters.
 * Case is ignored. Where nothing is near, nothing is returned: a wild guess helps nobody.
 *
 * @example findNearest('freelanceing', ['freelancing', 'payment-gateways']) // ['freelancing']
 */
export const findNearest = (word: string, candidates: Iterable<string>, max = 3): string[] => {
  const wanted = word.toLowerCase();
  let limit = toTolerance(wanted);
  let nearest: Candidate[] = [];
  for (const candidate of new Set(candidates)) {
    const distance = toDistance({ one: wanted, other: candidate.toLowerCase(), limit });
    if (distance > limit) continue;
    nearest = [...nearest, { candidate, distance }].sort(byDistance).slice(0, max);
    // Once the list is full, only what is at least as near as its last can enter.
    if (nearest.length === max) limit = nearest.at(-1)?.distance ?? limit;
  }
  return nearest.map(({ candidate }) => candidate);
};
