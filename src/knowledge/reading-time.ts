const wordsPerMinute = 230;

/**
 * Returns the minutes that a text of so many words takes to read, rounded up, at least 1.
 *
 * The rate is 230 words a minute: adults read English non-fiction silently at 238 on average
 * (Brysbaert 2019, https://doi.org/10.1016/j.jml.2019.104047), and figures and tables slow them a little.
 */
export const toReadingMinutes = (words: number): number => Math.max(1, Math.ceil(words / wordsPerMinute));
