/** What a fence says after its language, by name: `name="value"`. */
export const readFenceText = (meta: string | null | undefined, name: string): string | undefined =>
  new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(meta ?? '')?.[1];

/** What a reader sees of the languages that fences are written in. */
const languageNames: Record<string, string> = {
  ts: 'TypeScript',
  sql: 'SQL',
  json: 'JSON',
  http: 'HTTP',
  yaml: 'YAML',
  bash: 'Shell',
  text: 'Text',
};

/** The name of a fence's language for readers; its own where it has none. */
export const describeLanguage = (language: string): string =>
  // Own names only: a fence may be called `constructor`.
  (Object.hasOwn(languageNames, language) ? languageNames[language] : undefined) ?? language;

/** The word that a fence begins with for a language that readers know by this name. */
export const toFenceLanguage = (name: string): string =>
  Object.keys(languageNames).find((language) => languageNames[language] === name) ?? name;
