import type { CitationName } from './citation-item.ts';

/** A family name with the particles before it: `van der Stock`. */
const familyPattern = /(?:^|\s)((?:\p{Ll}[\p{L}’']*\s+)*\S+)$/u;

/**
 * Takes a person's name apart as citation styles need it: the last word is the family's name, with small
 * words before it. A role in parentheses is no part of the name. Sources give names in one line, so a
 * family's name of two words loses its first to the given names.
 *
 * @example toPersonName('Andrew van der Stock') // { family: 'van der Stock', given: 'Andrew' }
 */
export const toPersonName = (text: string): CitationName => {
  const name = text.replace(/\s*\([^)]*\)\s*$/, '');
  if (name === 'and others') return { literal: 'others' };
  const family = familyPattern.exec(name)?.[1] ?? name;
  const given = name.slice(0, name.length - family.length).trim();
  return given === '' ? { family } : { family, given };
};
