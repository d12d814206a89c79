import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'astro/zod';

const root = join(import.meta.dirname, '../..');
const folder = join(root, '.github/workflows');

const step = z.looseObject({
  id: z.string().optional(),
  name: z.string().optional(),
  if: z.string().optional(),
  uses: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
  env: z.record(z.string(), z.string()).optional(),
  run: z.string().optional(),
  'working-directory': z.string().optional(),
});

const job = z.looseObject({
  'timeout-minutes': z.number().optional(),
  permissions: z.record(z.string(), z.string()).optional(),
  steps: z.array(step),
});

const workflow = z.looseObject({
  on: z.union([z.string(), z.array(z.string()), z.record(z.string(), z.unknown())]),
  permissions: z.unknown(),
  concurrency: z.unknown(),
  jobs: z.record(z.string(), job),
});

export type Step = z.infer<typeof step>;

/** A workflow of the repository, as its file says it. */
export interface Workflow {
  file: string;
  text: string;
  data: z.infer<typeof workflow>;
}

/** Every workflow of the repository. */
export const readWorkflows = (): Workflow[] =>
  readdirSync(folder).map((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    return { file, text, data: workflow.parse(parse(text)) };
  });

/** The events that start a workflow. */
export const listEvents = ({ data: { on } }: Workflow): string[] =>
  typeof on === 'string' ? [on] : Array.isArray(on) ? on : Object.keys(on);

/** Every step of a workflow, with the job that it stands in. */
export const listSteps = ({ data }: Workflow): { job: string; step: Step }[] =>
  Object.entries(data.jobs).flatMap(([name, { steps }]) => steps.map((one) => ({ job: name, step: one })));

/** The program of one step, by its name. */
export const findScript = (file: string, name: string): string => {
  const found = readWorkflows().find((one) => one.file === file);
  const script = found && listSteps(found).find((one) => one.step.name === name)?.step.run;
  if (script === undefined) throw new Error(`${file} has no step called ${name}.`);
  return script;
};

/** Runs the program of a step as GitHub does. */
export const runScript = (script: string, { cwd, env }: { cwd: string; env: Record<string, string> }) => {
  const { PATH = '', HOME = '' } = process.env;
  return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd,
    encoding: 'utf8',
    env: { PATH, HOME, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', ...env },
  });
};
