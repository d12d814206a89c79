const millisecondsOfDay = 86_400_000;

const toTime = (day: string): number => Date.parse(`${day}T00:00:00Z`);

const toDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

/**
 * The day some months after another; the last of its month where that has no such day.
 *
 * @example addMonths('2026-08-31', 6) // '2027-02-28'
 */
export const addMonths = (day: string, months: number): string => {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return toDay(Date.UTC(year, month - 1 + months, Math.min(dayOfMonth, lastOfMonth)));
};

/** How many days lie between two, negative where the second is the earlier. */
export const countDays = (from: string, to: string): number =>
  (toTime(to) - toTime(from)) / millisecondsOfDay;
