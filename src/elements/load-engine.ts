import type { openSearch } from './open-search.ts';

/** The event by which the script that searches hands itself over; it has the function that opens a search. */
export const engineEvent = 'almanac-search-engine';

type Engine = typeof openSearch;

let engine: Promise<Engine> | undefined;

const load = async (address: string): Promise<Engine> => {
  const arrived = new Promise<Engine>((resolve) =>
    document.addEventListener(
      engineEvent,
      (event) => {
        if (event instanceof CustomEvent) resolve(event.detail);
      },
      { once: true },
    ),
  );
  await import(/* @vite-ignore */ address);
  return arrived;
};

/** Loads the script that searches, once; after a failure the next call tries again. */
export const loadEngine = async (address: string): Promise<Engine> => {
  engine ??= load(address);
  try {
    return await engine;
  } catch (error) {
    engine = undefined;
    throw error;
  }
};
