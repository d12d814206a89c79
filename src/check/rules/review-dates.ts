import { countDays } from '../../knowledge/calendar-day.ts';
import type { Finding } from '../../knowledge/finding.ts';
import type { Library } from '../library.ts';

/** Days after which a review that is due is overdue. */
const grace = 90;

interface Today {
  /** `YYYY-MM-DD`. */
  today: string;
  /** Whether an overdue review only warns: a day that passes must not keep an unrelated correction from readers. */
  pardonsOverdue: boolean;
}

/** An article is compared with its sources by the day that it names; it has a quarter of a year before that is an error. */
export const findDueReviews = ({ tree }: Library, { today, pardonsOverdue }: Today): Finding[] =>
  tree.articles
    .filter(({ data }) => data.reviewBy < today)
    .map(({ data, file, locate }): Finding => {
      const days = countDays(data.reviewBy, today);
      const isOverdue = days > grace;
      return {
        file,
        ...locate(['reviewBy']),
        rule: isOverdue ? 'date/review-overdue' : 'date/review-due',
        severity: isOverdue && !pardonsOverdue ? 'error' : 'warning',
        message: `The article was to be reviewed by ${data.reviewBy}, ${days} ${days === 1 ? 'day' : 'days'} ago.`,
        fix: `Compare it with its sources, then set \`reviewed\` to ${today} and \`reviewBy\` to a later day.`,
      };
    });
