/** Runs something some milliseconds after the page has loaded, which it may have before the script that asks. */
export const whenLoaded = (milliseconds: number, run: () => void): void => {
  const wait = (): unknown => setTimeout(run, milliseconds);
  if (document.readyState === 'complete') wait();
  else addEventListener('load', wait);
};
