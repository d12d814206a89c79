import { cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { checkContent, toDay } from '../check/check-content.ts';
import type { CheckResult } from '../check/check-content.ts';
import { readEnvironment } from '../environment.ts';
import type { Environment } from '../environment.ts';
import type { Problem } from '../moderation/comment-form.ts';
import { largestPayload, readIssue } from '../moderation/issue.ts';
import type { Issue } from '../moderation/issue.ts';
import { toYaml } from '../files/write-yaml.ts';
import { describeProblems, describeProposal, describeTitle, toFile } from '../moderation/proposal.ts';
import { toComment } from '../moderation/to-comment.ts';
import type { Discussion } from '../moderation/fields.ts';
import { readOptions } from './read-options.ts';
import { Misuse, readNamed, runCommand } from './run-command.ts';

const usage = `Usage: node src/commands/accept-comment.ts --payload FILE --out DIR [--content DIR]

  --payload  what GitHub sent when the issue was labelled, as a JSON file
  --out      where the comment's file and the words of its pull request are written
  --content  another folder than content/

Exit code: 0 written, 1 the comment cannot be accepted as it is, 2 the command could not run.`;

const toDiscussion = ({ tree }: CheckResult): Discussion => ({
  articles: tree.articles.map(({ id }) => id),
  comments: tree.comments.map(({ id, data }) => ({ article: id.slice(0, id.lastIndexOf('/')), data })),
  staff: tree.people.map(({ data }) => data.name),
});

const check = (environment: Environment): Promise<CheckResult> =>
  checkContent({ environment, today: toDay(new Date()) });

/** What the content check says of one more file, in a copy of the content. */
const findProblems = async (environment: Environment, file: string, yaml: string): Promise<Problem[]> => {
  const contentDir = await mkdtemp(join(tmpdir(), 'comment-'));
  try {
    await cp(environment.contentDir, contentDir, { recursive: true });
    await mkdir(dirname(join(contentDir, file)), { recursive: true });
    await writeFile(join(contentDir, file), yaml);
    const { findings } = await check({ ...environment, contentDir });
    return findings
      .filter((finding) => finding.file === file && finding.severity === 'error')
      .map(({ rule, message, fix = '' }) => ({ message: `\`${rule}\`: ${message}`, fix }));
  } finally {
    await rm(contentDir, { recursive: true, force: true });
  }
};

/** Everything that is written, by the name of its file. */
type Output = Record<string, string>;

const decide = async (issue: Issue, environment: Environment): Promise<{ code: 0 | 1; output: Output }> => {
  const refuse = (problems: readonly Problem[]) =>
    ({ code: 1, output: { 'body.md': describeProblems(problems, issue) } }) as const;
  const outcome = toComment(issue, toDiscussion(await check(environment)));
  if (!outcome.ok) return refuse(outcome.problems);
  const { proposal } = outcome;
  const file = toFile(proposal);
  const yaml = toYaml(proposal.comment);
  const problems = await findProblems(environment, file, yaml);
  if (problems.length > 0) return refuse(problems);
  const output = {
    'comment.yaml': yaml,
    'path.txt': `content/${file}\n`,
    'title.txt': `${describeTitle(proposal, issue)}\n`,
    'body.md': describeProposal(proposal, issue),
  };
  return { code: 0, output };
};

const readPayload = async (file: string): Promise<Issue> => {
  const { size } = await stat(file);
  if (size > largestPayload) throw new Error(`The payload has ${size} bytes; ${largestPayload} are read.`);
  return readIssue(await readFile(file, 'utf8'));
};

const run = async (): Promise<number> => {
  const { values } = readOptions({
    options: { payload: { type: 'string' }, out: { type: 'string' }, content: { type: 'string' } },
  });
  if (values.payload === undefined || values.out === undefined)
    throw new Misuse('A payload and a folder are needed.');
  const variables =
    values.content === undefined ? process.env : { ...process.env, CONTENT_DIR: values.content };
  const { payload } = values;
  const issue = await readNamed(() => readPayload(payload));
  const { code, output } = await decide(issue, readEnvironment(variables, process.cwd()));
  const folder = resolve(values.out);
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(output)) await writeFile(join(folder, name), text);
  console.log(output['title.txt']?.trim() ?? output['body.md']);
  return code;
};

await runCommand({ usage, fault: 'The comment could not be read', run });
