/**
 * The name in the browser's local storage under which the ids of the articles that were read are kept, with spaces
 * between them: `demand/ai-and-backend-jobs security/authentication`. Whatever else stands there is taken for ids of
 * no article, so that it can break nothing. It is never sent anywhere.
 */
export const readKey = 'almanac-read';

/** The ids of the articles that were read on this device; undefined where the browser refuses to say. */
export const getRead = (): Set<string> | undefined => {
  try {
    return new Set(localStorage.getItem(readKey)?.match(/\S+/g));
  } catch {
    return undefined;
  }
};

/** Keeps the ids, or nothing at all where there are none; returns false where the browser refuses. */
export const keepRead = (ids: ReadonlySet<string>): boolean => {
  try {
    if (ids.size > 0) localStorage.setItem(readKey, [...ids].join(' '));
    else localStorage.removeItem(readKey);
    return true;
  } catch {
    return false;
  }
};
