/** What the pages that list a whole collection are called, on the pages themselves and where they are linked. */
export const indexPages = {
  sources: {
    title: 'Sources',
    description:
      'Every document that the almanac draws on, with what was read in it, where its publisher keeps it, and how it was seen.',
  },
  data: {
    title: 'Data',
    description:
      'Every table that the almanac draws charts from, with its source, its licence and its download as CSV and JSON.',
  },
  glossary: {
    title: 'Glossary',
    description:
      'The words of back-end work and of the labour market, each defined in a sentence or two, with the other names that it goes by.',
  },
  paths: {
    title: 'Reading paths',
    description:
      'Articles in the order in which they answer one question after another, for those who decide, learn, hire or build.',
  },
  people: {
    title: 'People',
    description:
      'Who writes the articles of the almanac and who compares them with their sources, with what each of them wrote and reviewed.',
  },
  pay: {
    title: 'Pay explorer',
    description:
      'What developers are paid by occupation, percentile, year and country, each figure with who was counted and its source; nothing converted.',
  },
  topics: {
    title: 'Topics',
    description:
      'What the articles are about, across the sections: each topic with what belongs under it and how many articles it has.',
  },
  dashboard: {
    title: 'Demand dashboard',
    description:
      'Job adverts, employment, pay and openings of software developers on one page, each with its latest figure, its date and its source.',
  },
  'a-z': {
    title: 'A–Z index',
    description:
      'Every article, glossary term, topic, reading path and page of the almanac by its first letter, with other names that lead to the right one.',
  },
  rules: {
    title: 'Rules of the check',
    description:
      'What the check asks of every article, source, table and comment, why it asks, and an example of what it refuses and what it accepts.',
  },
  components: {
    title: 'Components',
    description:
      'Every component that an article may use: what it is for, what it takes, and an example as it is written beside what becomes of it.',
  },
  search: {
    title: 'Search',
    description:
      'Search the articles, the sources, the datasets and the glossary of the almanac by word; the search runs in your browser and tells nobody.',
  },
} as const;

/** What is said where there is no page. */
export const notFound = {
  title: 'There is no such page',
  description:
    'The address leads nowhere: it may be misspelt, or the page may have moved. Search the almanac, or start from one of its sections.',
} as const;
