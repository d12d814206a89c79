import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Finding } from '../../src/knowledge/finding.ts';

const root = join(import.meta.dirname, '../..');

/** Printed by the command itself as it ends, because a parent is not told what a child has used. */
const measure = `process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  process.stderr.write(\`\\nused \${maxRSS} \${userCPUTime + systemCPUTime}\\n\`);
});`;

/** What a run of the check came to. */
export interface CheckRun {
  status: number | null;
  stdout: string;
  /** What it said beside its report. */
  stderr: string;
  /** The most memory that it held, in megabytes. */
  megabytes: number;
  /** Its own time on the processor, which another program that runs beside it does not lengthen. */
  seconds: number;
  /** Each error as `file:line:column rule`. */
  findings: string[];
}

const toLine = ({ file, line, column, rule }: Finding): string =>
  `${file.replace(/^[^/]*\//, '')}:${line}:${column} ${rule}`;

/** Runs `npm run check -- --content DIR --format json` as a person does, and measures it. */
export const runCheck = (folder: string): CheckRun => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--max-old-space-size=512',
      '--import',
      `data:text/javascript,${encodeURIComponent(measure)}`,
      'src/commands/check.ts',
      '--content',
      folder,
      '--format',
      'json',
      '--fresh',
    ],
    { cwd: root, encoding: 'utf8', timeout: 120_000, maxBuffer: 2 ** 28 },
  );
  const [, kilobytes, microseconds] = /^used (\d+) (\d+)$/m.exec(stderr) ?? [];
  const findings: Finding[] = status === 0 || status === 1 ? JSON.parse(stdout) : [];
  return {
    status,
    stdout,
    stderr: stderr.replace(/^used .*$/m, '').trim(),
    megabytes: Number(kilobytes) / 1024,
    seconds: Number(microseconds) / 1_000_000,
    findings: findings.filter(({ severity }) => severity === 'error').map(toLine),
  };
};
