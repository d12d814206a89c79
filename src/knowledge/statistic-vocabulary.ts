/* The words that `findStatistics` knows: what statistics count, what programs hold, what only looks like a count. */

const nouns = (words: string): Set<string> => new Set(words.trim().split(/\s{1,20}/u));

/** Participants of studies: counted even when the number is a small word. */
export const studyNouns = nouns('respondents participants interviewees panellists');

/** People, organisations and what labour statistics count. */
export const countedNouns = nouns(`
  ${[...studyNouns].join(' ')}
  people persons adults men women developers engineers programmers testers architects scientists analysts administrators
  designers contractors freelancers consultants professionals specialists technicians practitioners coders maintainers
  contributors managers recruiters executives leaders employees staff jobseekers seekers applicants candidates
  graduates students juniors seniors newcomers learners hires recruits starters patients clinicians doctors nurses
  citizens residents households consumers shoppers merchants sellers buyers subscribers viewers victims
  companies firms employers businesses organisations organizations enterprises startups start-ups agencies manufacturers
  vendors providers retailers banks insurers hospitals clinics universities schools authorities
  countries nations cities economies industries occupations
  postings openings vacancies listings adverts advertisements ads offers layoffs redundancies cuts hirings
  breaches attacks intrusions deaths interview interviews surveys studies trials CVEs
`);

/** Things that statistics count and that programs hold as well: counted only when there are many of them. */
export const ambiguousNouns = nouns(`
  users customers clients members accounts workers jobs roles teams groups players drivers visitors guests
  records orders payments transactions purchases cards packages projects libraries codebases platforms applications apps
  repositories commits downloads positions microservices
  sites websites shops stores services incidents vulnerabilities outages tasks tickets questions responses answers comments
  complaints claims policies searches visits calls products submissions releases deployments flaws samples
  places seats units homes devices machines servers stars
`);

/** What a large number in technical advice is usually a number of. */
export const technicalNouns = nouns(`
  rows bytes bits characters chars iterations rounds dimensions vectors tokens keys values entries elements items lines columns
  tuples buckets connections threads goroutines coroutines processes messages requests events writes reads operations ops
  queries entries objects files pages points partitions shards replicas nodes pods times ms milliseconds microseconds
  nanoseconds seconds minutes hours days weeks months years KB kB MB GB TB KiB MiB GiB tenants inodes sockets words
  levels captures frames
`);

/** Words that end the noun phrase after a number. */
export const phraseBreaks = nouns(`
  a an the in into on at by of to for from with within without and or but nor that which who whom whose as than then per is are
  was were be been has have had do does did can could may might must shall should will would not it its this these those
  if when while where because so more fewer less
`);

/** Capitalised words that open a sentence, or name a place, so that a number after them is no version. */
export const openers = nouns(`
  In About Over Some Around Nearly Almost At The Of Among From With By Only Just More Than These Those All And But To For
  Roughly Approximately Under Fewer Less Between Both Another Its Their Our Today Here There After Before Since When Where As
  If It They We That This Every Each Any No On Or Plus Suppose Say Imagine US UK EU Up Least
`);

/**
 * Finds one of the nouns in the noun phrase that a text opens with (at most five words, ended by a preposition or
 * a verb), and gives the length of the phrase up to its end.
 *
 * @example findNoun(' health-care breaches in a year', countedNouns) // 21
 */
export const findNoun = (text: string, nouns: ReadonlySet<string>): number | undefined => {
  const phrase = /^(?:\s{1,3}\p{L}[\p{L}'’-]{0,24}){1,5}/u.exec(text)?.[0] ?? '';
  let end = 0;
  for (const [word] of phrase.matchAll(/\s{1,3}[\p{L}'’-]{1,25}/gu)) {
    const plain = word.trim().replace(/['’]s?$/u, '');
    if (phraseBreaks.has(plain)) return undefined;
    end += word.length;
    if (nouns.has(plain)) return end;
  }
  return undefined;
};

/** Whether one of the words is the singular of something that statistics count, as in "one developer in five". */
export const isCountedSingular = (phrase: string): boolean =>
  phrase
    .split(/\s/u)
    .some((word) => countedNouns.has(`${word}s`) || countedNouns.has(word.replace(/y$/u, 'ies')));
