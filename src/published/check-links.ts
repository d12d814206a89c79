/** What is known of an address: it answers, it is gone, or nobody can tell from here, as where programs are turned away. */
export interface Verdict {
  state: 'alive' | 'dead' | 'unknown';
  /** Why, for a person: a status, or what failed. */
  reason: string;
}

/** How links are asked for; a test brings its own. */
export interface Asking {
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  wait: (milliseconds: number) => Promise<void>;
  /** How long an answer may take, in milliseconds. */
  timeout: number;
  /** Who asks, for the log of the host. */
  agent: string;
}

/** Pauses before the second and the third attempt, in milliseconds. */
const pauses = [2_000, 8_000];

/** Between two questions to one host, in milliseconds. */
const courtesy = 1_000;

const gone = new Set([404, 410]);

/** Failures that no later attempt of the same minute mends: the host has no address, or nobody listens there. */
const goneCodes = new Set(['ENOTFOUND', 'ECONNREFUSED', 'CERT_HAS_EXPIRED']);

const readCode = (error: unknown): string => {
  const cause: unknown = error instanceof Error ? (error.cause ?? error) : undefined;
  const code: unknown = typeof cause === 'object' && cause !== null ? Reflect.get(cause, 'code') : undefined;
  if (typeof code === 'string') return code;
  return error instanceof Error ? error.name : 'unknown error';
};

interface Answer {
  status?: number;
  code?: string;
}

const ask = async (url: string, method: 'HEAD' | 'GET', asking: Asking): Promise<Answer> => {
  try {
    const response = await asking.fetch(url, {
      method,
      redirect: 'follow',
      headers: { 'user-agent': asking.agent, accept: '*/*' },
      signal: AbortSignal.timeout(asking.timeout),
    });
    // Nothing of it is read: whether the page is there is all that is asked.
    await response.body?.cancel();
    return { status: response.status };
  } catch (error) {
    return { code: readCode(error) };
  }
};

const toVerdict = ({ status, code = 'no answer' }: Answer): Verdict => {
  if (status === undefined) return { state: goneCodes.has(code) ? 'dead' : 'unknown', reason: code };
  if (status >= 200 && status < 400) return { state: 'alive', reason: String(status) };
  return { state: gone.has(status) ? 'dead' : 'unknown', reason: String(status) };
};

/** Whether a later attempt may end otherwise: the host was busy, or the way to it was. */
const mayPass = ({ status, code }: Answer): boolean =>
  status === undefined ? code !== 'CERT_HAS_EXPIRED' : status === 429 || status >= 500;

/** Asks for one address: for its head, then for itself, because some hosts answer the one and not the other. */
export const checkLink = async (url: string, asking: Asking): Promise<Verdict> => {
  const head = await ask(url, 'HEAD', asking);
  if (toVerdict(head).state === 'alive') return toVerdict(head);
  let answer = await ask(url, 'GET', asking);
  for (const pause of pauses) {
    if (!mayPass(answer)) break;
    await asking.wait(pause);
    answer = await ask(url, 'GET', asking);
  }
  return toVerdict(answer);
};

/** As many hosts are asked at a time. */
const hostsAtOnce = 8;

/** Asks for many addresses, each host for one at a time, with a pause between. */
export const checkLinks = async (urls: Iterable<string>, asking: Asking): Promise<Map<string, Verdict>> => {
  const verdicts = new Map<string, Verdict>();
  const waiting = [...Map.groupBy(urls, (url) => new URL(url).host).values()];
  const work = async (): Promise<void> => {
    for (let host = waiting.shift(); host !== undefined; host = waiting.shift())
      for (const [index, url] of host.entries()) {
        if (index > 0) await asking.wait(courtesy);
        verdicts.set(url, await checkLink(url, asking));
      }
  };
  await Promise.all(Array.from({ length: hostsAtOnce }, work));
  return verdicts;
};
