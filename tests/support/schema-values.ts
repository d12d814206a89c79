import type { Range } from './schema-org.ts';

const isCalendarDay = (text: string): boolean => {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

const clock = String.raw`(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?`;
const zone = String.raw`(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)`;
const instant = new RegExp(String.raw`^(\d{4}-\d{2}-\d{2})T${clock}${zone}$`);
const duration = /^P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?$/;

/** Whether a text is a moment with its time zone. */
export const isInstant = (text: string): boolean => {
  const [, day] = instant.exec(text) ?? [];
  return day !== undefined && isCalendarDay(day);
};

/** How a text is judged where one of the data types is asked for; a date may be only as exact as it is known. */
const texts: Readonly<Record<string, (text: string) => boolean>> = {
  Text: (text) => text.trim() !== '',
  URL: (text) => /^https?:\/\/[^/\s]+\/\S*$/.test(text) && URL.canParse(text),
  Date: (text) => /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(text) && isCalendarDay(text),
  DateTime: isInstant,
  Time: (text) => new RegExp(`^${clock}${zone}?$`).test(text),
  Duration: (text) => duration.test(text),
};

const fitsText = (text: string, asked: readonly string[], { types, members }: Range): boolean =>
  members.has(text) || [...asked, ...types].some((type) => texts[type]?.(text) === true);

const fitsNumber = (number: number, { types }: Range): boolean =>
  types.has('Float') || (types.has('Integer') && Number.isInteger(number));

/** Whether a text, a number or a yes or no may stand where the named types are asked for. */
export const fitsData = (value: unknown, asked: readonly string[], range: Range): boolean => {
  if (typeof value === 'string') return fitsText(value, asked, range);
  if (typeof value === 'number') return fitsNumber(value, range);
  return typeof value === 'boolean' && range.types.has('Boolean');
};
