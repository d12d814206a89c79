import { expect, test, vi } from 'vitest';
import type { CheckResult } from '../../src/check/check-content.ts';
import type { Segment } from '../../src/document/types.ts';

const check = vi.hoisted(() => ({ change: (_result: CheckResult): void => undefined }));

// As if the policy, the parser or the cache had a hole: the check passes, and the document holds what it may not.
vi.mock(import('../../src/check/check-content.ts'), async (load) => {
  const original = await load();
  return {
    ...original,
    checkContent: async (options) => {
      const result = await original.checkContent({ ...options, fresh: true });
      check.change(result);
      return result;
    },
  };
});

vi.stubEnv('CONTENT_DIR', 'tests/fixtures/sound');

/** What a build has stored of the articles, of which the first has more than its file. */
const build = async (...added: Segment[]): Promise<string[]> => {
  check.change = ({ tree }) => tree.articles[0]?.document.segments.push(...added);
  vi.resetModules();
  const { createContentLoader } = await import('../../src/integrations/content-loader.ts');
  const stored: string[] = [];
  const context = {
    store: { keys: () => [], set: ({ id }: { id: string }) => stored.push(id) },
    parseData: async ({ data }: { data: unknown }) => data,
    generateDigest: () => 'digest',
  };
  // Called as Astro calls it, with no more than it needs.
  await Reflect.apply(createContentLoader('articles').load, undefined, [context]);
  return stored;
};

test('a build takes what the check has passed', async () => {
  expect(await build('<p>One more.</p>')).toEqual(['demand/is-it-sound', 'demand/second']);
});

test('a build stops at markup that no text can become, though the check has passed it, and says where and why', async () => {
  await expect(build('<p onclick="a()">One more.</p>')).rejects.toThrow(
    /articles\/demand\/is-it-sound\.mdx has become HTML that no text may have: the attribute `onClick`, in `<p onclick="a\(\)"><\/p>`/,
  );
});
