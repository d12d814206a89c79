import { describe, expect, test } from 'vitest';
import { checkFiles, checkTogether } from '../support/check-corpus.ts';
import type { Verdict } from '../support/check-corpus.ts';
import { readCorpus } from '../support/corpus.ts';
import type { CorpusCase } from '../support/corpus.ts';

const patience = 240_000;

const expectVerdict = (verdict: Verdict, { finds = [], has = [], lacks = [] }: CorpusCase): void => {
  expect(verdict.findings).toEqual([finds].flat());
  for (const part of has) expect(verdict.html).toContain(part);
  for (const part of lacks) expect(verdict.html).not.toContain(part);
};

/** Cases of one file each are checked in one run, because a run costs more than a case. */
const runCases = (cases: readonly CorpusCase[]): void => {
  const alone = cases.filter(({ files }) => files !== undefined);
  const together = cases.filter(({ files }) => files === undefined);
  test(
    `${together.length} texts`,
    async () => {
      const verdicts = await checkTogether(together);
      const wrong = together.flatMap((each, index) => {
        const verdict = verdicts[index] ?? { findings: ['not read'], html: '' };
        try {
          expectVerdict(verdict, each);
          return [];
        } catch (error) {
          return [
            `${each.name}: ${error instanceof Error ? error.message : ''} ${verdict.findings.join(', ')}`,
          ];
        }
      });
      expect(wrong).toEqual([]);
    },
    patience,
  );
  test.each(alone)(
    '$name',
    async (each) => {
      expectVerdict(await checkFiles(each.files ?? {}), each);
    },
    patience,
  );
};

const hostile = readCorpus('hostile');
const honest = readCorpus('honest');

describe('what is hostile or malformed is refused at its place, or shown as it was typed', () => {
  for (const [file, cases] of hostile)
    describe(file, () => {
      runCases(cases);
    });

  test('and each case says what becomes of it', () => {
    const silent = [...hostile.values()].flat().filter(({ finds, has, lacks }) => !finds && !has && !lacks);
    expect(silent.map(({ name }) => name)).toEqual([]);
  });
});

describe('what is tricky and honest passes', () => {
  for (const [file, cases] of honest)
    describe(file, () => {
      runCases(cases);
    });

  test('and no case of it expects a finding', () => {
    const refused = [...honest.values()].flat().filter(({ finds }) => finds !== undefined);
    expect(refused.map(({ name }) => name)).toEqual([]);
  });
});

test('the corpus is as large as it must be, and names no case twice', () => {
  const names = [...hostile.values(), ...honest.values()].flat().map(({ name }) => name);
  expect([...hostile.values()].flat().length).toBeGreaterThanOrEqual(120);
  expect([...honest.values()].flat().length).toBeGreaterThanOrEqual(60);
  expect(new Set(names).size).toBe(names.length);
});
