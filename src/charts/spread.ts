/** Something with a height that would like to stand centred at a place. */
export interface Wish {
  centre: number;
  height: number;
}

/** The top and the bottom of a room. */
export type Bounds = readonly [top: number, bottom: number];

/** Neighbours that touch, and so move as one. */
interface Cluster {
  members: (Wish & { index: number })[];
  /** Where its top would be, were each member nearest to where it wishes. */
  wishedTop: number;
  height: number;
}

const toTop = ({ wishedTop, height }: Cluster, [top, bottom]: Bounds): number =>
  Math.max(top, Math.min(wishedTop, bottom - height));

const merge = (upper: Cluster, lower: Cluster): Cluster => {
  const count = upper.members.length + lower.members.length;
  const lowerTop = lower.wishedTop - upper.height;
  return {
    members: [...upper.members, ...lower.members],
    wishedTop: (upper.wishedTop * upper.members.length + lowerTop * lower.members.length) / count,
    height: upper.height + lower.height,
  };
};

/** Adds the next cluster from the top, and merges it with those above for as long as it would cover them. */
const addTo = (clusters: Cluster[], added: Cluster, bounds: Bounds): void => {
  let cluster = added;
  for (let above = clusters.pop(); above !== undefined; above = clusters.pop()) {
    if (toTop(above, bounds) + above.height <= toTop(cluster, bounds)) {
      clusters.push(above);
      break;
    }
    cluster = merge(above, cluster);
  }
  clusters.push(cluster);
};

const place = (cluster: Cluster, bounds: Bounds): { index: number; centre: number }[] => {
  let bottom = toTop(cluster, bounds);
  return cluster.members.map(({ index, height }) => {
    bottom += height;
    return { index, centre: bottom - height / 2 };
  });
};

/**
 * Moves things apart, each as little as can be, so that none covers another, and returns their centres in the order given.
 * Things that are higher together than the room run over its bottom.
 */
export const spread = (wishes: Wish[], bounds: Bounds): number[] => {
  const members = wishes.map(({ centre, height }, index) => ({ centre, height, index }));
  const clusters: Cluster[] = [];
  for (const member of members.toSorted((a, b) => a.centre - b.centre || a.index - b.index)) {
    const { centre, height } = member;
    addTo(clusters, { members: [member], wishedTop: centre - height / 2, height }, bounds);
  }
  return clusters
    .flatMap((cluster) => place(cluster, bounds))
    .toSorted((a, b) => a.index - b.index)
    .map(({ centre }) => centre);
};
