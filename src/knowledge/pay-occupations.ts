/**
 * Under which heading a reader looks for an occupation; the first pattern that fits a source's own name decides.
 * The name itself stays as the source gives it: a group makes it findable and does not rename it.
 */
const groups: readonly { label: string; pattern: RegExp }[] = [
  { label: 'Back-end developers', pattern: /back-?end/i },
  {
    label: 'Software developers',
    pattern: /software (?:developer|engineer|and applications prog|development)/i,
  },
  { label: 'Web and front-end developers', pattern: /web developer|front-?end/i },
  { label: 'Programmers', pattern: /^computer programmers/i },
  { label: 'Other developers', pattern: /^developer, |application development|junior developer/i },
  { label: 'Databases', pattern: /database/i },
  { label: 'Data and machine learning', pattern: /^data |AI\/ML/i },
  {
    label: 'Operations, networks and cloud',
    pattern: /devops|cloud|network|administrator|system integration/i,
  },
  { label: 'Security', pattern: /security/i },
  { label: 'Freelancers', pattern: /freelancer/i },
  { label: 'All occupations', pattern: /^all (?:occupations|employees)/i },
  {
    label: 'Computing as a whole',
    pattern: /^IT(?:,| occupations| starters)|^computer and mathematical|^all |tech workers/i,
  },
];

const rest = 'Other computing occupations';

/** The headings of occupations, in the order in which a reader chooses among them. */
export const occupationGroups: readonly string[] = [...groups.map(({ label }) => label), rest];

/**
 * Finds the heading of an occupation by the name that a source gives it.
 *
 * @example toOccupationGroup('Developer, back-end') // 'Back-end developers'
 */
export const toOccupationGroup = (occupation: string): string =>
  groups.find(({ pattern }) => pattern.test(occupation))?.label ?? rest;
