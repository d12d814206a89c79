/** The few constants of the site; where it is deployed comes from the environment instead. */
export const site = {
  name: 'Backend Almanac',
  /** Said of the whole site, without figures. */
  description:
    'A reference that answers whether backend developers are in high demand, and everything a person asks next, with dated and sourced figures on both sides.',
  language: 'en',
  /** The language with its spelling, as link previews name it. */
  locale: 'en_GB',
  /** Stands behind the site, and as author where no person does: an entry of `people.yaml`. */
  publisher: 'backend-almanac',
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  /** Where pages point when nobody says where the site is deployed. */
  defaultOrigin: 'http://localhost:4321',
} as const;
