import type { PayDescription, PayKind, PayMeasure } from '../knowledge/pay.ts';

/** A fact that is a figure of pay: what it says in prose, as a row needs it. */
export interface PayFact extends Pick<PayDescription, 'occupation' | 'country' | 'part' | 'year'> {
  /** `source/fact` */
  fact: string;
  kind: PayKind;
  measure: PayMeasure;
}

type Said = Omit<PayFact, 'fact' | 'kind'>;

const listFacts = (kind: PayKind, source: string, facts: Readonly<Record<string, Said>>): PayFact[] =>
  Object.entries(facts).map(([id, said]) => ({ fact: `${source}/${id}`, kind, ...said }));

const us = 'United States';
const uk = 'United Kingdom';
const usDeveloper = { occupation: 'Software Developers', country: us } as const;
const ukProfession = 'Programmers and software development professionals';
const australian = 'Software and applications programmers';
const respondents = { occupation: 'All respondents who reported pay', country: 'World', year: 2025 } as const;

const official: readonly PayFact[] = [
  ...listFacts('official', 'ons-ashe-software-2025', {
    'median-2025': { occupation: ukProfession, country: uk, year: 2025, measure: 'median' },
  }),
  ...listFacts('official', 'australia-software-programmers-jsa', {
    weekly: { occupation: australian, country: 'Australia', year: 2021, measure: 'median' },
    'weekly-newer': { occupation: australian, country: 'Australia', measure: 'median' },
  }),
  ...listFacts('official', 'canada-job-bank-21232', {
    'new-brunswick': {
      occupation: 'Software developers and programmers',
      country: 'Canada',
      part: 'New Brunswick',
      measure: 'median',
    },
  }),
  ...listFacts('official', 'ba-entgeltatlas-2024', {
    'it-2023': { occupation: 'IT occupations, all', country: 'Germany', year: 2023, measure: 'median' },
  }),
  ...listFacts('official', 'wa-employment-security-software-developers-2022', {
    'seattle-mean': {
      ...usDeveloper,
      part: 'Seattle-Tacoma-Bellevue, Washington State',
      year: 2022,
      measure: 'mean',
    },
    'spokane-mean': {
      ...usDeveloper,
      part: 'Spokane-Spokane Valley, Washington State',
      year: 2022,
      measure: 'mean',
    },
  }),
  ...[2025, 2024].flatMap((year) =>
    listFacts('official', `bls-oews-national-${year}`, {
      'software-developers-median-hourly-wage': { ...usDeveloper, year, measure: 'median' },
    }),
  ),
];

const surveys: readonly PayFact[] = [
  ...listFacts('survey', 'stack-overflow-survey-2025', {
    'pay-p25': { ...respondents, measure: 'p25' },
    'median-pay-all': { ...respondents, measure: 'median' },
    'pay-p75': { ...respondents, measure: 'p75' },
  }),
  ...listFacts('survey', 'stack-overflow-survey-2023', {
    'mobile-median-world': {
      occupation: 'Developer, mobile',
      country: 'World',
      year: 2023,
      measure: 'median',
    },
  }),
  ...listFacts('survey', 'levels-fyi-2025', {
    all: { occupation: 'Software engineers', country: us, year: 2025, measure: 'median' },
    entry: {
      occupation: 'Software engineers',
      country: us,
      part: 'Entry level',
      year: 2025,
      measure: 'median',
    },
  }),
  ...listFacts('survey', 'dice-tech-salary-report-2024', {
    'average-2023': { occupation: 'Tech workers', country: us, year: 2023, measure: 'mean' },
    'average-2022': { occupation: 'Tech workers', country: us, year: 2022, measure: 'mean' },
  }),
  ...listFacts('survey', 'upwork-future-workforce-index-2025', {
    median: { occupation: 'Freelancers, all fields', country: us, year: 2024, measure: 'median' },
  }),
];

const titled = { occupation: 'Backend Developer, permanent', country: uk } as const;

const adverts: readonly PayFact[] = [
  ...listFacts('adverts', 'itjobswatch-backend-developer', {
    'p25-feb-2026': { ...titled, year: 2026, measure: 'p25' },
    'median-salary-feb-2026': { ...titled, year: 2026, measure: 'median' },
    'p75-feb-2026': { ...titled, year: 2026, measure: 'p75' },
    'outside-london-feb-2026': { ...titled, part: 'Outside London', year: 2026, measure: 'median' },
    'median-salary-oct-2025': { ...titled, year: 2025, measure: 'median' },
    'median-salary-feb-2025': { ...titled, year: 2025, measure: 'median' },
    'all-it-median-feb-2026': { occupation: 'All IT adverts', country: uk, year: 2026, measure: 'median' },
  }),
  ...listFacts('adverts', 'itjobswatch-junior-developer-uk', {
    'median-2026': { occupation: 'Junior Developer, permanent', country: uk, year: 2026, measure: 'median' },
  }),
  ...listFacts('adverts', 'itjobswatch-backend-contracts-london', {
    'all-contract-median': {
      occupation: 'All IT adverts, contract',
      country: uk,
      part: 'London',
      year: 2025,
      measure: 'median',
    },
  }),
  ...listFacts('adverts', 'swissdevjobs-salaries', {
    mean: { occupation: 'Software developers', country: 'Switzerland', measure: 'mean' },
  }),
];

/** Facts of pay that stand in no dataset: a new one is a line here. */
export const payFacts: readonly PayFact[] = [...official, ...surveys, ...adverts];
