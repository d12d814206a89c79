import type { SitePath } from '../knowledge/addresses.ts';
import type { PayKind } from '../knowledge/pay.ts';
import { addresses } from './addresses.ts';
import type { Library } from './library.ts';

/** What each kind of source is called on the page, and how far it reaches. */
export const payWords: Readonly<Record<PayKind, { title: string; description: string }>> = {
  official: {
    title: 'Official statistics',
    description:
      'Published by statistical and labour offices, by their own classification of occupations. They are the firmest ground, and the coarsest names.',
  },
  survey: {
    title: 'Surveys and pay portals',
    description:
      'What people chose to report to a survey, a portal or a platform. The roles are closer to the work; who answers is not known to be typical.',
  },
  adverts: {
    title: 'Adverts',
    description:
      'What was offered in job adverts that named a sum, by the title of the advert. An offer is not what was paid in the end.',
  },
};

/** Where the page leads for what it cannot say itself; undefined for what the library does not have. */
export const listPayGuides = ({ articles, terms, datasets, pages }: Library) => {
  const toTerm = (id: string): SitePath | undefined => (terms.has(id) ? addresses.term(id) : undefined);
  const toDataset = (id: string): SitePath | undefined =>
    datasets.has(id) ? addresses.dataset(id) : undefined;
  const salary = articles.find(({ id }) => id === 'careers/backend-developer-salary-united-states');
  const method = pages.find(({ id }) => id === 'method');
  return {
    salary: salary && addresses.article(salary.id),
    method: method && addresses.page(method.id),
    backEnd: toTerm('backend-developer'),
    softwareDeveloper: toTerm('software-developer'),
    classification: toTerm('occupational-classification'),
    purchasingPower: toDataset('purchasing-power-parities-2024'),
    burger: toDataset('big-mac-index-2026-01'),
  };
};
