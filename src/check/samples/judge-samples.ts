import type { Cache } from '../../document/cache.ts';
import type { Finding } from '../../knowledge/finding.ts';
import { ApartFault, createApart } from '../apart.ts';
import { runTypeScript } from './run-typescript.ts';
import type { Sample, SampleFault } from './sample.ts';

/** A sample and the file that it stands in. */
export interface PlacedSample extends Sample {
  file: string;
}

/** What is wrong with one sample, by what was asked of it. */
interface Verdict {
  types: SampleFault[];
  run: SampleFault[];
}

const { ask: askPostgresql } = createApart<string, SampleFault | null>({
  program: new URL('./postgresql.ts', import.meta.url),
  milliseconds: 60_000,
  megabytes: 512,
});

const runSql = async (code: string): Promise<SampleFault[]> => {
  try {
    const fault = await askPostgresql(code);
    return fault === null ? [] : [fault];
  } catch (error) {
    if (error instanceof ApartFault) return [{ message: error.message }];
    throw error;
  }
};

/** In a process of its own, so that it holds up neither the reading nor the others that wait for their next question. */
const { ask: askCompiler } = createApart<string[], SampleFault[][]>({
  program: new URL('./type-checker.ts', import.meta.url),
  milliseconds: 120_000,
  megabytes: 1024,
});

/** Where the compiler ends over samples that were asked together, each is asked alone: one must not condemn the others. */
const compile = async (codes: string[]): Promise<SampleFault[][]> => {
  try {
    return await askCompiler(codes);
  } catch (error) {
    if (!(error instanceof ApartFault)) throw error;
    if (codes.length === 1) return [[{ message: error.message }]];
    const faults: SampleFault[][] = [];
    for (const code of codes) faults.push(...(await compile([code])));
    return faults;
  }
};

/** As many at once as there are cores on the smallest machine that builds the site. */
const atOnce = 2;

const runAll = async (codes: readonly string[]): Promise<SampleFault[][]> => {
  const faults: SampleFault[][] = codes.map(() => []);
  const waiting = [...codes.entries()];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const fault = await runTypeScript(next[1]);
      if (fault) faults[next[0]] = [fault];
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  // A sample about time may fail only because others ran beside it: what failed is run again by itself.
  for (const [index, code] of codes.entries()) {
    if (faults[index]?.length === 0) continue;
    const fault = await runTypeScript(code);
    faults[index] = fault ? [fault] : [];
  }
  return faults;
};

/** Compiles all new samples in one go, because most of the time goes into reading the types of the language. */
const judgeTypeScript = async (codes: string[]): Promise<Verdict[]> => {
  if (codes.length === 0) return [];
  const [types, run] = await Promise.all([compile(codes), runAll(codes)]);
  return codes.map((_code, index) => ({ types: types[index] ?? [], run: run[index] ?? [] }));
};

const judgeSql = async (codes: readonly string[]): Promise<Verdict[]> =>
  Promise.all(codes.map(async (code) => ({ types: [], run: await runSql(code) })));

const judgeAll = async (samples: readonly Sample[]): Promise<Verdict[]> => {
  const codesIn = (language: string): string[] =>
    samples.filter((sample) => sample.language === language).map(({ code }) => code);
  const [ts, sql] = await Promise.all([judgeTypeScript(codesIn('ts')), judgeSql(codesIn('sql'))]);
  return samples.flatMap(({ language }) => (language === 'sql' ? sql.shift() : ts.shift()) ?? []);
};

const toFindings = (sample: PlacedSample, { types, run }: Verdict): Finding[] => {
  const { file, line, language, notTyped } = sample;
  const place = (fault: SampleFault) => ({
    file,
    line: line + (fault.line ?? 0),
    column: fault.column ?? 1,
    severity: 'error' as const,
  });
  const tool = language === 'sql' ? 'PostgreSQL' : 'Node';
  return [
    ...(notTyped === undefined ? types : []).map((fault): Finding => ({
      ...place(fault),
      rule: 'fence/types',
      message: `The sample does not compile: ${fault.message}`,
      fix: 'Correct the sample; it is compiled alone, under strict rules, with the types of Node.',
    })),
    ...run.map((fault): Finding => ({
      ...place(fault),
      rule: 'fence/run',
      message: `The sample does not run on ${tool}: ${fault.message}`,
      fix: 'Correct it so that it runs as it stands, or say in the fence why it is not run: not-run="the reason".',
    })),
  ];
};

const isRun = ({ language, notRun }: Sample): boolean =>
  notRun === undefined && (language === 'ts' || language === 'sql');

const toKey = ({ language, code }: Sample): string[] => ['sample', language, code];

/**
 * Compiles and runs every TypeScript sample, and runs every SQL sample on PostgreSQL, as they stand.
 * That a sample is sound is remembered by its code; what is not is run anew each time, because a busy machine may be the
 * cause. TypeScript runs without rights (run-typescript.ts).
 */
export const judgeSamples = async (samples: readonly PlacedSample[], cache: Cache): Promise<Finding[]> => {
  const placed = samples.filter(isRun);
  const unknown = placed.filter((sample) => cache.recall(toKey(sample)) === undefined);
  const verdicts = unknown.length === 0 ? [] : await judgeAll(unknown);
  return unknown.flatMap((sample, index) => {
    const findings = toFindings(sample, verdicts[index] ?? { types: [], run: [] });
    if (findings.length === 0) cache.keep(toKey(sample), 'sound');
    return findings;
  });
};
