import { registerHooks } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { listEvents, listSteps, readWorkflows } from '../support/workflows.ts';
import type { Workflow } from '../support/workflows.ts';

// The parser that GitHub publishes imports JSON as bundlers do.
registerHooks({
  load: (url, context, next) =>
    next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context),
});
const { NoOperationTraceWriter, parseWorkflow } = await import('@actions/workflow-parser');

const findErrors = (name: string, content: string): string[] =>
  parseWorkflow({ name, content }, new NoOperationTraceWriter())
    .context.errors.getErrors()
    .map(({ message }) => message);

const workflows = readWorkflows();
const all = workflows.map((workflow) => [workflow.file, workflow] as const);

/** Every right that a job has to change something, as `file job: right`. */
const listRights = ({ file, data }: Workflow): string[] =>
  Object.entries(data.jobs).flatMap(([job, { permissions = {} }]) =>
    Object.entries(permissions)
      .filter(([, level]) => level !== 'read')
      .map(([right]) => `${file} ${job}: ${right}`),
  );

test('there is a workflow for proposals, for publishing, for links and for comments', () => {
  expect(workflows.map(({ file }) => file)).toEqual(['check.yml', 'comment.yml', 'deploy.yml', 'links.yml']);
});

test.each([
  ['a wrong key', 'rnu: x'],
  ['an expression that does not end', 'run: echo ${{ github( }}'],
  ['a name that nothing has', 'run: echo ${{ no.such }}'],
])('the parser of GitHub refuses %s, so that its silence means something', (_name, step) => {
  const wrap = `on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - `;
  expect(findErrors('x.yml', `${wrap}${step}\n`)).not.toEqual([]);
  expect(findErrors('x.yml', `${wrap}run: echo\n`)).toEqual([]);
});

describe.each(all)('%s', (file, workflow) => {
  const steps = listSteps(workflow);

  test('is a workflow by the parser of GitHub itself', () => {
    expect(findErrors(file, workflow.text)).toEqual([]);
  });

  test('has no right but those that a job names', () => {
    expect(workflow.data.permissions).toEqual({});
    for (const job of Object.values(workflow.data.jobs)) expect(job.permissions).toBeDefined();
  });

  test('uses actions by their commit, with the version beside it', () => {
    const uses = [...workflow.text.matchAll(/uses: (.*)/g)].map(([, used]) => used);
    expect(uses.length).toBe(steps.filter(({ step }) => step.uses !== undefined).length);
    for (const used of uses) expect(used).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('is not started with the rights of the repository by a proposal, and knows no secret', () => {
    expect(listEvents(workflow)).not.toContain('pull_request_target');
    expect(listEvents(workflow)).not.toContain('workflow_run');
    expect(workflow.text).not.toMatch(/\bsecrets[.[]/);
  });

  test('puts no expression into a program, and nothing of an event into one’s surroundings but a number', () => {
    for (const { step } of steps) {
      expect(step.run ?? '').not.toContain('${{');
      for (const value of Object.values(step.env ?? {}))
        expect(value).not.toMatch(/github\.(?:event\.(?!issue\.number\b)|head_ref)/);
    }
  });

  test('ends by itself, and never twice at a time', () => {
    for (const job of Object.values(workflow.data.jobs))
      expect(job['timeout-minutes']).toBeLessThanOrEqual(60);
    expect(workflow.data.concurrency).toBeDefined();
  });

  test('keeps no credentials in a checkout, and no cache', () => {
    for (const { step } of steps) {
      if (step.uses?.startsWith('actions/checkout@') === true)
        expect(step.with).toMatchObject({ 'persist-credentials': false });
      if (step.uses?.startsWith('actions/setup-node@') === true) {
        expect(step.with).toMatchObject({ 'package-manager-cache': false });
        expect(step.with).not.toHaveProperty('cache');
      }
      expect(step.uses ?? '').not.toContain('actions/cache');
    }
  });

  test('installs without the scripts of packages, and runs those that package.json allows', () => {
    const allowed: unknown = parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
    const names = Object.keys(Object(Reflect.get(Object(allowed), 'allowScripts'))).join(' ');
    for (const { step } of steps) {
      const lines = (step.run ?? '')
        .split('\n')
        .filter((line) => /\bnpm (?:ci|i|install|rebuild)\b/.test(line));
      if (lines.length > 0)
        expect(lines).toEqual(['npm ci --ignore-scripts --no-audit --no-fund', `npm rebuild ${names}`]);
    }
  });
});

test('only what needs it may change something', () => {
  expect(workflows.flatMap(listRights)).toEqual([
    'comment.yml propose: contents',
    'comment.yml propose: pull-requests',
    'deploy.yml publish: pages',
    'deploy.yml publish: id-token',
    'links.yml report: issues',
  ]);
});

test('no job that may change something runs the program of the repository or of a package', () => {
  const ruling = workflows.flatMap((workflow) =>
    listSteps(workflow).filter(({ job }) => listRights(workflow).some((right) => right.includes(` ${job}:`))),
  );
  expect(ruling.length).toBeGreaterThan(4);
  for (const { step } of ruling) expect(step.run ?? '').not.toMatch(/\b(?:npm|npx|node)\b/);
});
