import { formatPartialDate } from '../knowledge/format.ts';
import type { CellTexts, PayMeasure, PayReading } from '../knowledge/pay.ts';

const percentiles = (['p10', 'p25', 'median', 'p75', 'p90'] as const).map((id) => ({
  column: id,
  measure: id,
}));
const median = [{ column: 'median', measure: 'median' }] as const;
const us = 'United States';

/** Occupations of one year from the US wage survey. */
const readSurveyYear = (year: number): PayReading => ({
  dataset: `us-wage-percentiles-${year}`,
  kind: 'official',
  values: percentiles,
  describe: ({ occupation = '' }) => ({ occupation, country: us, year }),
});

/** One occupation in the US wage survey, year by year. */
const readTrend = (dataset: string, occupation: string, values: PayReading['values']): PayReading => ({
  dataset,
  kind: 'official',
  values,
  describe: ({ may_of_year: year = '' }) => ({
    occupation,
    country: us,
    year: Number(year),
    period: formatPartialDate(`${year}-05`),
  }),
});

const toMeasure =
  (column: string, names: Readonly<Record<string, PayMeasure>>) =>
  (cells: CellTexts): PayMeasure | undefined =>
    names[cells[column] ?? ''];

const official: readonly PayReading[] = [
  readSurveyYear(2025),
  readSurveyYear(2024),
  readTrend('us-software-developer-trend', 'Software Developers', percentiles),
  readTrend('us-web-developer-trend', 'Web Developers', median),
  readTrend('us-computer-programmer-trend', 'Computer Programmers', median),
  readTrend('us-database-administrator-trend', 'Database Administrators', median),
  {
    dataset: 'us-software-developers-by-sector-2024',
    kind: 'official',
    values: median,
    describe: ({ sector }) => ({ occupation: 'Software Developers', country: us, part: sector, year: 2024 }),
  },
  {
    dataset: 'new-york-software-developer-pay',
    kind: 'official',
    values: (['median', 'mean', 'entry', 'experienced'] as const).map((id) => ({ column: id, measure: id })),
    describe: ({ region = '' }) => ({
      occupation: 'Software Developers',
      country: us,
      part: region === 'New York State' ? region : `${region}, New York State`,
    }),
  },
  {
    dataset: 'germany-monthly-pay-2024',
    kind: 'official',
    values: median,
    describe: ({ occupation = '' }) => ({ occupation, country: 'Germany', year: 2024 }),
  },
  {
    dataset: 'canada-software-developer-wages',
    kind: 'official',
    values: [{ column: 'wage', measure: toMeasure('level', { Low: 'low', Median: 'median', High: 'high' }) }],
    describe: () => ({ occupation: 'Software developers and programmers', country: 'Canada' }),
  },
];

const surveys: readonly PayReading[] = [
  {
    dataset: 'stack-overflow-back-end-pay-by-country-2024',
    kind: 'survey',
    values: median,
    describe: ({ country = '' }) => ({
      occupation: 'Developer, back-end',
      country: country.startsWith('World') ? 'World' : country,
      year: 2024,
    }),
  },
  {
    dataset: 'stack-overflow-pay-by-role-2025',
    kind: 'survey',
    values: median,
    describe: ({ role = '' }) => ({ occupation: role, country: 'World', year: 2025 }),
  },
  {
    dataset: 'stack-overflow-back-end-pay-by-year',
    kind: 'survey',
    values: [
      { column: 'back_end', measure: 'median', occupation: 'Developer, back-end' },
      { column: 'front_end', measure: 'median', occupation: 'Developer, front-end' },
    ],
    describe: ({ year = '' }) => ({
      occupation: '',
      country: 'World',
      year: Number(year),
      period: year,
      population: 'respondents of the role who reported pay',
      source: `stack-overflow-survey-${year}`,
    }),
  },
  {
    dataset: 'germany-it-pay-2026',
    kind: 'survey',
    values: median,
    describe: ({ group = '' }) => ({ occupation: group, country: 'Germany', year: 2026 }),
  },
  {
    dataset: 'freelancer-hourly-rate-germany',
    kind: 'survey',
    values: [{ column: 'rate', measure: 'mean' }],
    describe: ({ edition = '' }) => ({
      occupation: 'Freelancers, mostly in IT',
      country: 'Germany, Austria and Switzerland',
      year: Number(edition),
      period: `${edition} edition`,
    }),
  },
];

const adverts: readonly PayReading[] = [
  {
    dataset: 'london-back-end-day-rate',
    kind: 'adverts',
    values: (['p25', 'median', 'p75'] as const).map((id) => ({ column: id, measure: id })),
    describe: ({ six_months_to: end = '' }) => ({
      occupation: 'Backend Developer, contract',
      country: 'United Kingdom',
      part: 'London',
      year: Number(end.slice(0, 4)),
      period: `six months to ${formatPartialDate(end)}`,
    }),
  },
  {
    dataset: 'switzerland-software-developer-pay',
    kind: 'adverts',
    values: [
      {
        column: 'salary',
        measure: toMeasure('point', {
          'Lowest tenth ends at': 'p10',
          'Lowest quarter ends at': 'p25',
          Median: 'median',
          'Top quarter starts at': 'p75',
          'Top tenth starts at': 'p90',
        }),
      },
    ],
    describe: () => ({ occupation: 'Software developers', country: 'Switzerland' }),
  },
];

/** Every dataset of pay and how it is read: a new one is a line here. */
export const payReadings: readonly PayReading[] = [...official, ...surveys, ...adverts];
