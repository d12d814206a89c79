/** One message to a search engine by the IndexNow protocol (indexnow.org): addresses whose pages have changed. */
export interface Submission {
  host: string;
  key: string;
  /** Where the key is published, which proves that its sender owns the site. */
  keyLocation: string;
  urlList: string[];
}

/** The most addresses that the protocol allows in one message. */
const batchSize = 10_000;

/** Puts addresses into as few messages as the protocol allows. */
export const createSubmissions = (
  urls: readonly string[],
  { key, keyLocation }: Pick<Submission, 'key' | 'keyLocation'>,
): Submission[] =>
  Array.from({ length: Math.ceil(urls.length / batchSize) }, (_, index) => ({
    host: new URL(keyLocation).host,
    key,
    keyLocation,
    urlList: urls.slice(index * batchSize, (index + 1) * batchSize),
  }));

const refusals: Partial<Record<number, string>> = {
  400: 'it does not understand the message.',
  403: 'it does not find the key where the site says it is. Deploy the site with its key file first.',
  422: 'the addresses do not belong to the host, or the key is not at the same host.',
  429: 'it has been asked too often. Wait a day.',
};

/**
 * Sends a message.
 * @throws Error that says why it was refused and what to do
 */
export const submit = async (
  submission: Submission,
  { endpoint, send }: { endpoint: string; send: typeof fetch },
): Promise<void> => {
  const response = await send(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(submission),
    signal: AbortSignal.timeout(30_000),
  });
  // 202: taken, and the key will be looked at later.
  if (response.status === 200 || response.status === 202) return;
  const reason = refusals[response.status] ?? 'try again later.';
  throw new Error(`${new URL(endpoint).host} answered with status ${response.status}: ${reason}`);
};
