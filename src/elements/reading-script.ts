/**
 * Puts the reader's settings on the root before anything is painted, so that no page flashes in the other scheme.
 * It is the only script that stands in a page itself; `reader-settings.ts` writes what it reads.
 */
export const readingScript =
  "try{let s=JSON.parse(localStorage.almanacReader);Object.assign(document.documentElement.dataset,s);document.querySelector('[name=color-scheme]').content=s.theme}catch{}";

/** The script as it stands in the head, after the color-scheme that it changes and before any style sheet. */
export const readingScriptElement = `<script>${readingScript}</script>`;
