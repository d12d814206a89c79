import face from '../styles/fonts/newsreader-display.woff2?url';
import { whenLoaded } from './when-loaded.ts';

/** How long after the page is there, in milliseconds: nothing of it waits for the face, and nothing is slowed by it. */
const pause = 800;

/**
 * Fetches the display face when the page is done, and notes that it is there: the next page sets its titles in it from
 * the first paint on (elements/reading-script.ts). On the first one it would put that paint back, or move it later. It is
 * fetched as a file and not as a face of this page, which would lay that page out and paint it once more.
 */
const fetchFace = async (): Promise<void> => {
  const response = await fetch(face);
  if (!response.ok) return;
  await response.arrayBuffer();
  localStorage['almanacFace'] = '1';
};

whenLoaded(pause, () => void fetchFace().catch(() => undefined));
