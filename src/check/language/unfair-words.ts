/**
 * The kinds of words that are asked to be said otherwise, by their names in retext-equality, and what a writer about
 * software may say instead. That list has four hundred; left out are those which mostly mean something else in such
 * texts (a host, an invalid request, a disabled account, a primary or a master's degree), words of kin and pronouns,
 * which are right of a person who is known, and words such as "simple" and "easy", which are a matter of style.
 */
export const unfairWords: Partial<Record<string, readonly string[]>> = {
  blackhat: ['attacker'],
  blacklist: ['blocklist', 'list of what is refused'],
  blacklisted: ['blocked', 'refused'],
  blacklisting: ['blocking', 'refusing'],
  'chairman-chairwoman': ['chair'],
  'chairmen-chairwomen': ['chairs'],
  'commit-suicide': ['die by suicide'],
  'committed-suicide': ['died by suicide'],
  'deaf-to': ['unaware of', 'indifferent to'],
  deafmute: ['deaf'],
  dummy: ['placeholder', 'stand-in'],
  dumb: ['a word for what is wrong with it'],
  'everyone-knows': ['what the source says'],
  'foreman-forewoman': ['supervisor'],
  'grandfather-clause': ['exemption for what is there already'],
  grandfathered: ['exempt', 'kept as it was'],
  grandfathering: ['exempting'],
  handicapped: ['disabled'],
  'handyman-handywoman': ['repairer'],
  idiot: ['a word for what is wrong with it'],
  insanely: ['extremely'],
  lame: ['weak', 'poor'],
  'layman-laywoman': ['someone outside the field'],
  'laymen-laywomen': ['people outside the field'],
  'man-the-phones': ['answer the phones'],
  manhour: ['hour of work'],
  manhours: ['hours of work'],
  mankind: ['people', 'humankind'],
  manmade: ['artificial', 'made by people'],
  manned: ['staffed', 'crewed'],
  manpower: ['staff', 'workers'],
  'middleman-middlewoman': ['intermediary'],
  'middlemen-middlewomen': ['intermediaries'],
  retard: ['a word for what is wrong with it'],
  'salaryman-salarywoman': ['business person'],
  'saleslady-salesman': ['salesperson', 'seller'],
  'salesmen-saleswomen': ['sales staff', 'sellers'],
  'sanity-check': ['quick check', 'check of plausibility'],
  slave: ['replica', 'secondary'],
  slaves: ['replicas', 'secondaries'],
  'spokesman-spokeswoman': ['spokesperson'],
  unmanned: ['uncrewed', 'without staff'],
  wacko: ['a word for what is wrong with it'],
  'wheelchair-bound': ['who uses a wheelchair'],
  whitehat: ['security researcher'],
  whitelist: ['allowlist', 'list of what is allowed'],
  whitelisted: ['allowed'],
  whitelisting: ['allowing'],
};

// Searching for four hundred phrases takes most of the time that the language of a text takes, and few texts have any.
const traces =
  /black|white|chair(?:wo)?m|suicide|blind|deaf|dummy|dumb|everyone|fore(?:wo)?m|grandfather|handicap|handy|crafts|minded|idiot|imbecile|insanely|\blame|lay(?:wo)?m|\bman(?:\b|hour|kind|made|ned|power)|unmanned|middle(?:wo)?m|retard|short.bus|business(?:wo)?m|salary(?:wo)?m|sales.?(?:wo)?m|saleslad|sanity|slave|spokes|simpleton|stupid|wacko|whacko|low.iq|wheelchair/iu;

/** Whether a text may have one of these words: it has a part of one. */
export const mayBeUnfair = (text: string): boolean => traces.test(text);
