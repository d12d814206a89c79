/** What a recorded change was: the first publication, a change of what the article says, or one of its words alone. */
export const revisionKinds = ['published', 'meaning', 'editorial'] as const;

/** A figure that is printed otherwise than before. */
export interface FigureChange {
  /** The fact that is printed now, or the figure that the article computes. */
  figure: string;
  /** The fact that was printed before, where one of a newer edition took its place. */
  former?: string | undefined;
  /** What the number is of, without the number. */
  what: string;
  from: string;
  to: string;
}

/** A day on which an article was published or changed, and why. */
export interface Revision {
  date: string;
  kind: (typeof revisionKinds)[number];
  reason: string;
  figures?: readonly FigureChange[] | undefined;
}

/** What an article prints, kept so that the next change can be described. */
export interface PrintedState {
  words: number;
  /** Each figure as it is printed, but with its sign, by its key. */
  figures: Readonly<Record<string, string>>;
  /** Each dataset that is drawn, with a digest of the rows. */
  charts: readonly string[];
  links: readonly string[];
  /** Each picture that is shown, with a digest of its bytes; left out where there is none. */
  pictures?: readonly string[] | undefined;
}

/** What differs between two states of an article. */
export interface StateChange {
  /** How many words more it has; negative where fewer. */
  words: number;
  /** Figures that are printed otherwise. */
  figures: Omit<FigureChange, 'what'>[];
  figuresAdded: string[];
  figuresRemoved: string[];
  /** Datasets of which something else is drawn. */
  charts: string[];
  linksAdded: string[];
  linksRemoved: string[];
  /** Pictures that came, went or became others. */
  pictures: string[];
}

const without = (some: readonly string[], others: readonly string[]): string[] =>
  some.filter((one) => !others.includes(one));

/** The names of what was kept with a digest, where it is in one of two states alone or has another digest. */
const listAltered = (former: readonly string[], latest: readonly string[]): string[] => {
  const altered = [...without(former, latest), ...without(latest, former)];
  return [...new Set(altered.map((kept) => kept.split(' ')[0] ?? kept))];
};

const toId = (key: string): string => key.split(' ')[0] ?? key;

const findForm = (key: string): string => key.slice(toId(key).length);

/** A figure printed in two forms has changed once; the exact form says most. */
const withoutForms = (changes: readonly Omit<FigureChange, 'what'>[]): Omit<FigureChange, 'what'>[] => {
  const byId = Map.groupBy(changes, ({ figure }) => toId(figure));
  return [...byId].flatMap(([figure, forms]) => {
    const exact = forms.find((form) => form.figure === figure) ?? forms[0];
    return exact === undefined ? [] : [{ ...exact, figure }];
  });
};

/**
 * Compares what an article printed with what it prints now. A figure that went and one that came are one change where
 * `isSameStatistic` says so of their facts: that is how a newer edition takes the place of an older one.
 */
export const compareStates = (
  former: PrintedState,
  latest: PrintedState,
  isSameStatistic: (former: string, latest: string) => boolean,
): StateChange => {
  const [before, after] = [Object.keys(former.figures), Object.keys(latest.figures)];
  const removed = new Set(without(before, after));
  const changed = after.flatMap((key): Omit<FigureChange, 'what'>[] => {
    const to = latest.figures[key] ?? '';
    const from = former.figures[key];
    if (from !== undefined) return from === to ? [] : [{ figure: key, from, to }];
    const place = [...removed].find(
      (old) => findForm(old) === findForm(key) && isSameStatistic(toId(old), toId(key)),
    );
    if (place === undefined) return [];
    removed.delete(place);
    return [{ figure: key, former: toId(place), from: former.figures[place] ?? '', to }];
  });
  const known = changed.map(({ figure }) => figure);
  return {
    words: latest.words - former.words,
    figures: withoutForms(changed),
    figuresAdded: without(without(after, before), known),
    figuresRemoved: [...removed],
    charts: listAltered(former.charts, latest.charts),
    linksAdded: without(latest.links, former.links),
    linksRemoved: without(former.links, latest.links),
    pictures: listAltered(former.pictures ?? [], latest.pictures ?? []),
  };
};

/** The day on which an article's meaning last changed; an editorial change moves no date. */
export const findLastChange = (revisions: readonly Revision[]): string | undefined =>
  revisions.findLast(({ kind }) => kind !== 'editorial')?.date;
