/**
 * Puts the reader's settings on the root before anything is painted, so that no page flashes in the other scheme, and
 * whether the display face is there (display-face.ts).
 * It and the loader of all other scripts (late-loader.ts) stand in a page itself; `reader-settings.ts` writes what it reads.
 */
export const readingScript =
  "try{let d=document.documentElement.dataset,l=localStorage,s;d.face=l.almanacFace;s=JSON.parse(l.almanacReader);Object.assign(d,s);document.querySelector('[name=color-scheme]').content=s.theme}catch{}";
