/*
 * The patterns that `findStatistics` judges numbers by. Every quantifier here is bounded, and each pattern that
 * looks around a number sees a window of fixed width, so the work grows with the length of the text only.
 */

const list = (words: string): string =>
  words
    .trim()
    .split(/\s{1,20}/u)
    .join('|');

const period = 'second|minute|hour|day|night|week|month|quarter|year|decade|century';
export const periodNoun = new RegExp(String.raw`^(?:${period})s?$`, 'iu');

const currencyWords =
  list(`dollars? euros? pounds? francs? yen rupees? yuan zloty zlotys roubles? kronor kroner
  crowns pence cents? lakh crore`);
const currencyCodes = list('USD EUR GBP CHF CAD AUD INR JPY PLN BRL SEK NOK DKK CZK HUF SGD NZD');

const comparable =
  list(`pay wages? salary salaries share rates? number numbers amount price prices cost costs risk odds size
  level levels average median volume speed demand growth figure total increase pace frequency output revenue earnings income
  headcount workforce supply spending national global length likelihood chance budget`);
const degree =
  list(`many much likely often high large big fast long common expensive productive well good quickly frequently
  great low small cheap slow valuable effective`);
const comparative =
  list(`more fewer less higher larger bigger greater lower faster slower cheaper likelier longer quicker wider
  smaller stronger costlier`);
const hedge =
  list(`about around almost nearly roughly approximately over under some only just fully well barely at\\sleast
  more\\sthan less\\sthan fewer\\sthan up\\sto close\\sto`);
const hedged = String.raw`\b(?:about|around|almost|nearly|roughly|approximately|over|under|just|only|more\sthan|less\sthan|fewer\sthan|at\sleast|close\sto)\s`;
const hedges = String.raw`(?:(?:${hedge})\s){0,2}`;

/** After a number: what makes it a percentage. */
export const percentAfter =
  /^(?:[\s-]odd(?=\s))?(?:\s?%(?![\p{L}\p{N}])|[\s-]?(?:per\scent|percent|pct)(?![\p{L}-])|[\s-]?percentage[\s-]points?|[\s-]basis[\s-]points?)/iu;

/** Before and after a number: what makes it an amount of money. */
export const moneyBefore = new RegExp(
  String.raw`(?:\b(?:US|CA|C|A|R|NZ|S|HK)?[$€£¥₹₽₩]|(?<!\p{L})(?:${currencyCodes})|[$€£¥₹₽₩])\s?$`,
  'u',
);
export const moneyAfter = new RegExp(
  String.raw`^(?:\s?[€£]|[\s-](?:(?:US|Australian|Canadian|Swiss|British)\s)?(?:${currencyWords})(?![\p{L}])|\s(?:${currencyCodes})(?![\p{L}])|\szł)`,
  'iu',
);

/** After a number: what makes it a multiple. */
export const multipleAfter = new RegExp(
  String.raw`^(?:[x×](?![\p{L}\p{N}])(?!\s(?:engineer|developer|programmer))|[\s-]?fold(?![\p{L}])|\stimes\s(?:as\s(?:${degree})\b|(?:${comparative})\b|(?:that|those)\sof\b|(?:the|its|their)\s(?:[\p{L}-]{1,20}\s){0,2}(?:${comparable})\b))`,
  'iu',
);
export const factorBefore = new RegExp(String.raw`\ba\sfactor\sof\s${hedges}$`, 'iu');
export const oddsBefore = new RegExp(String.raw`(?:\bby|\bratio\b[^.;]{0,24})\s${hedges}$`, 'iu');
export const oddsAfter = /^\sto\sone(?![\p{L}-])/iu;
export const indexBefore = new RegExp(
  String.raw`(?:\b(?:index|postings|reading|level)\b[^.;]{0,60}\b(?:at|to|was|is|of|reached|hit)|\b(?:stood|stands|peaked)\sat)\s${hedges}$`,
  'iu',
);
export const endOfFigure =
  /^(?:$|[.,;:)]|\s(?:at|in|on|by|from|for|against|and|when|points?|before|after)\b)/iu;

/** Multiples in words of their own. */
export const multipleWords = new RegExp(
  [
    String.raw`\b(?:twice|thrice|double|triple|treble|half)\s(?:as\s(?:${degree})\b|(?:that|those)\sof\b|(?:the|its|their)\s(?:[\p{L}-]{1,20}\s){0,2}(?:${comparable})\b)`,
    String.raw`${hedged}(?:twice|double|triple|half)\sthe\b(?!\s(?:time|battle|work)\b)`,
    String.raw`\b(?:doubled|tripled|trebled|quadrupled|quintupled|halved)\b`,
    String.raw`\ba\s(?:doubling|tripling|trebling|quadrupling|halving)\sof\b`,
    String.raw`(?<!\b(?:is|are|was|were)\s)\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|hundred|thousand)-?fold\b`,
  ].join('|'),
  'giu',
);
/** Around a doubling: what shows that a program does it, by design. */
export const mechanical =
  /\b(?:wait|delay|timeout|interval|back-?off|retry|retries|attempts?|buffer|batch|pool|charges?|effects?|writes?|iterations?|capacity|heap)\b/iu;

/** Before a rate per period: what shows that the author sets it. */
export const limitBefore =
  /\b(?:limit(?:s|ed)?|allow(?:s|ed)?|at\smost|no\smore\sthan|quota|throttles?|permits?|maximum|max|caps?|capped|buckets?|refills?)\b/iu;
export const ratePerNumber =
  /^(?:\s\p{L}[\p{L}-]{0,20}){0,2}?\s(?:per|in\severy|for\severy)\s(?:\d[\d,]{2,12}(?!\d)|(?:a\s|one\s)?(?:hundred|thousand|million)\b)/iu;
export const ratePerPeriod = new RegExp(
  String.raw`^(?<noun>(?:\s\p{L}[\p{L}-]{0,20}){0,4}?)(?:\s(?:a|an|per|each|every)\s|\s?\/\s?)(?:${period}|s|sec|min|h)(?![\p{L}-])`,
  'iu',
);
export const ratePerPeriodShort = /^\s?(?:RPS|QPS|TPS|rps|qps|tps|req\/s)(?![\p{L}])/u;
export const claimBefore =
  /\b(?:receives?|serves?|served|handles?|handled|sees?|saw|process(?:es|ed)?|averages?|averaged|joins?|joined|about|more\sthan|nearly|almost)\b/iu;

/** Between two numbers: what makes a share of them. */
export const shareBetween = /^\s(?:in|out\sof|of\severy|in\severy)\s$/iu;
export const nounBetween = /^(?<noun>(?:\s\p{L}[\p{L}-]{0,20}){1,3})\s(?:in|out\sof)\s$/iu;
export const machinery =
  /^\s(?:other\s|the\s)?(?:replicas?|nodes?|zones?|regions?|retries|attempts?|bits?|bytes?|seconds?|minutes?|hours?|days?|weeks?|months?|years?|ms|places?|steps?)\b/iu;
export const samplingBefore = /\b(?:log|sample|trace|record|keep|sampling)\s(?:at\s|rate\sof\s)?$/iu;

const part = String.raw`(?:(?:a|one|two|three|four|five|six|seven|nine)[\s-](?:third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)s?)`;
const verbs =
  list(`say said says had have has use used uses were was are is do did work worked name named report reported plan planned
  expect expected think thought told run ran want wanted feel felt`);
const follows = String.raw`(?=\s(?:of\s(?!an?\s|the\sway\b|(?:19|20)\d\d)|(?:${verbs}|more|fewer|less|lower|higher|as\s(?:${degree}))\b)|\s?[.,;:)]|\s?$)`;

/** Shares in words: with what shows that a share is meant and not an hour's half or a third party. */
export const fractionWords = new RegExp(
  [
    String.raw`${hedged}(?:${part}|half)${follows}`,
    String.raw`\b(?:from|to)\s${part}(?=\s(?:to|from)\s(?:${part}|half)\b)`,
    String.raw`\b${part}(?=\sof\s(?!an?\s|the\sway\b|(?:19|20)\d\d))`,
    String.raw`\b(?:by|in)\s${hedges}(?:half|${part})(?=\s?[.,;:)]|\s?$|\s(?:in|between|since|from|over|to|on|within|after|during|compared|against|when|as|and)\b)`,
  ].join('|'),
  'giu',
);
/** "Every second applicant": the words after it say whether something counted is shared out. */
export const everyNth =
  /\bevery\s(?:second|third|fourth|fifth|sixth|eighth|tenth|hundredth)(?=(?<noun>(?:\s\p{L}[\p{L}-]{0,20}){1,3}))/giu;
/** "Half of" or "half the", which is a share only of what is counted. */
export const halfOf =
  /(?<![\p{L}-])half\s(?:of\s)?(?:all\s)?(?:(?:the|its|their|our|these|those)\s)?(?=\p{L})/giu;

/** Quantities without a number that still claim one. */
export const vagueWords =
  /\b(?:(?:tens|hundreds)\sof\s)?(?:dozens|hundreds|thousands|millions|billions|trillions)\sof\s(?=\p{L}|[$€£])/giu;
export const currencyAfter = new RegExp(
  String.raw`^\s(?:(?:US|Australian|Canadian)\s)?(?:${currencyWords})(?![\p{L}])`,
  'iu',
);

/** Around a percentage: what shows that it names a group, a method or a setting, and was not measured. */
export const groupBefore = /\b(?:top|bottom|best-paid|lowest-paid|highest-paid)\s$/iu;
export const moveBefore = new RegExp(
  String.raw`\b(?:rose|rises?|rising|fell|falls?|falling|up|down|gain(?:s|ed)?|lost|loss|drop(?:s|ped)?|increase[sd]?|decline[sd]?|jump(?:s|ed)?)\s(?:by\s|of\s)?${hedges}$`,
  'iu',
);
export const pointsAfter = /^\spoints?(?![\p{L}-])/iu;
export const methodAfter = /^\s?(?:%|per\scent|percent)\s(?:confidence|credible|prediction|interval)\b/iu;
export const targetBefore =
  /\b(?:targets?|objectives?|SLOs?|SLAs?|thresholds?|error\sbudget|aim(?:s|ing)?\s(?:for|at))\b[^.;]{0,30}$/iu;
export const targetAfter =
  /^\s?(?:%|per\scent|percent)\s(?:\p{L}{1,14}\s){0,2}(?:targets?|objectives?|SLOs?|SLAs?|thresholds?)\b/iu;
export const percentOf = /^\s?(?:%|per\scent|percent)\sof(?:\s(?:the|all|our|its|their|these)\b){0,2}/iu;
export const rolloutBefore =
  /\b(?:start|begin|release|roll|send|route|shift|ramp|sample|expose|divert|trace|log)\b[^.;]{0,30}$/iu;
export const rolloutAfter =
  /^\s?(?:%|per\scent|percent)\sof\s(?:the\s|your\s|all\s|its\s)?(?:traffic|requests|calls|users|sessions|traces|spans|instances|pods)\b/iu;
export const alarmBefore =
  /\b(?:alert|page|warn|evict|shed|scale\s(?:out|up|in|down))\b[^.;]{0,40}\b(?:when|if|once|at|above|below|until|over)\b[^.;]{0,40}$/iu;

/** Words of averaging, which make a statistic of any number. */
export const averageOf = new RegExp(String.raw`\b(?:median|mean|average)\sof\s${hedges}$`, 'iu');
export const averageWas = new RegExp(
  String.raw`\b(?:median|average|the\smean)\b[^.;]{0,40}\b(?:was|is|at|reached)\s${hedges}$`,
  'iu',
);
export const averageBefore =
  /\b(?:median|the\smean|a\smean|mean\stime|averaged?|averages|averaging)\b[^.;]{0,76}$/iu;
export const durationAfter = /^\s(?:minutes?|hours?|days?|weeks?|months?|years?)\b/iu;
export const onAverageAfter =
  /^\s(?:minutes?|hours?|days?|weeks?|months?|years?)\s(?:\p{L}{1,14}\s){0,3}?on\saverage\b/iu;

/** Before a number: what makes it part of a name. */
export const designatorBefore =
  /\b(?:versions?|levels?|sections?|steps?|tiers?|top|types?|ports?|chapters?|figures?|tables?|phases?|stages?|parts?|lines?|numbers?|no\.|rules?|articles?|requirements?|controls?|items?|categor(?:y|ies)|options?|grades?|editions?|releases?|pages?|class|codes?|status|error|equals?|appendix|clause|draft|batch|question|generation|wave|aged?|ages|round|day|week|year|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Novem|Decem)ber|October)\s$/iu;
/** A capitalised word before a small number is a name with its version, except where it only opens the sentence. */
export const nameBefore = /(?<![\p{L}\p{N}])(?<name>\p{Lu}[\p{L}\p{N}.+#-]{0,30})\s$/u;
