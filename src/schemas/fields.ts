import { z } from 'astro/zod';
import { descriptionBounds, titleLimit } from '../knowledge/result-list.ts';
import { findHostFault } from '../knowledge/web-host.ts';

/** Identifiers and address parts: lower-case words and digits joined by single hyphens. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Whether year, month and day name a day that exists. */
const isCalendarDay = (text: string): boolean => {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

/** One trimmed line of text between two lengths; the reasons tell whoever missed one how to mend it. */
export const line = (min: number, max: number, reasons: { tooShort?: string; tooLong?: string } = {}) =>
  z
    .string()
    .min(min, reasons.tooShort)
    .max(max, reasons.tooLong)
    .refine((text) => text.trim() === text, { error: 'starts or ends with a space: remove it' })
    .refine((text) => !/[\r\n]/.test(text), { error: 'has a line break: write it on one line' })
    .refine((text) => text.normalize('NFC') === text, {
      error: 'has an accent as a character of its own: write the letter with its accent (Unicode NFC)',
    });

/** The title of an article, as result lists show it. */
export const shownTitle = line(4, titleLimit, {
  tooLong: `result lists cut a title after ${titleLimit} characters: put the subject into it and the rest into the description`,
});

/** What result lists and link previews say of a page. */
export const pageDescription = line(descriptionBounds.least, descriptionBounds.most, {
  tooShort:
    'a reader chooses the page by it in a list of results: say what it answers, for whom, and where it holds',
  tooLong: `result lists cut it after ${descriptionBounds.most} characters: leave out what the title says already`,
});

/** An identifier, such as `payment-gateways`. */
export const slug = z.string().max(80).regex(slugPattern, {
  error: 'use lower-case letters, digits and single hyphens, such as `payment-gateways`',
});

/** An article's id: its section, a slash, its slug. */
export const articleId = z
  .string()
  .max(161)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/, {
    error: 'write section/slug, such as `careers/freelancing`',
  });

/** A fact's full id: its source, a slash, its own id. */
export const factId = z
  .string()
  .max(161)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/, {
    error: 'write source/fact, such as `bls-oews-national-2025/software-developers-annual-wage-p50`',
  });

/** A calendar day, `YYYY-MM-DD`. */
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'write the day as YYYY-MM-DD, such as 2026-11-24', abort: true })
  .refine(isCalendarDay, { error: 'this day does not exist in the calendar' });

/** A date as exactly as it is known: `2026`, `2026-11` or `2026-11-24`. */
export const partialDate = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, { error: 'write YYYY, YYYY-MM or YYYY-MM-DD', abort: true })
  .refine(isCalendarDay, { error: 'this date does not exist in the calendar' });

/** An address on the public web, https only, without user name or password. */
export const webAddress = z
  .string()
  .max(500)
  .regex(/^https:\/\/[a-z0-9.-]+\.[a-z]{2,}(?::\d+)?(?:[/?#]\S*)?$/i, {
    error: 'write a full address that starts with https://',
    abort: true,
  })
  .refine((url) => !URL.canParse(url) || findHostFault(new URL(url).hostname) === undefined, {
    error: 'write the address of a host on the public web',
  });
