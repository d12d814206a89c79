import { z } from 'astro/zod';

/**
 * What is read of an issue, and nothing else of it: not its author, nor any address or picture of theirs. Other fields
 * are dropped by the schema itself, so that none can reach a file.
 * See docs.github.com, "Webhook events and payloads", `issues`.
 */
const issue = z.object({
  number: z.int().min(1).max(2_147_483_647),
  created_at: z.iso.datetime({ offset: true }),
  body: z.string().nullish(),
  reactions: z.object({ '+1': z.int().min(0).default(0), '-1': z.int().min(0).default(0) }).optional(),
});

export type Issue = z.infer<typeof issue>;

const payload = z.object({ issue });

/** The largest payload that is read, in bytes; an issue has at most 65 536 characters, and what else comes is small. */
export const largestPayload = 1024 * 1024;

/**
 * Reads the issue out of what GitHub sends with an event.
 * @throws Error that says why it cannot be read
 */
export const readIssue = (text: string): Issue => {
  if (Buffer.byteLength(text) > largestPayload)
    throw new Error(`The payload has more than ${largestPayload} bytes.`);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new Error('The payload is not JSON.');
  }
  const result = payload.safeParse(data);
  if (result.success) return result.data.issue;
  const [first] = result.error.issues;
  throw new Error(
    `The payload is not that of an issue: ${first?.path.join('.') ?? ''}: ${first?.message ?? ''}`,
  );
};
