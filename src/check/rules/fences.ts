import { parseAllDocuments } from 'yaml';
import type { Finding } from '../../knowledge/finding.ts';
import { findNearest } from '../../knowledge/suggest.ts';
import type { DocumentRuleOptions } from '../document-rule.ts';
import { listSamples } from '../samples/sample.ts';
import type { Sample, SampleFault } from '../samples/sample.ts';

const say = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const toPlace = (code: string, offset: number): Pick<SampleFault, 'line' | 'column'> => {
  const before = code.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
};

const parseJson = (code: string): SampleFault | undefined => {
  try {
    JSON.parse(code);
    return undefined;
  } catch (error) {
    const message = say(error);
    const offset = /position (\d+)/.exec(message)?.[1];
    return { message, ...(offset === undefined ? {} : toPlace(code, Number(offset))) };
  }
};

const parseYaml = (code: string): SampleFault | undefined => {
  // A file of manifests holds several, one after the other.
  const [error] = [...parseAllDocuments(code, { prettyErrors: true })].flatMap(({ errors }) => errors);
  if (error === undefined) return undefined;
  const [message = ''] = error.message.split('\n');
  const [, line, column] = /at line (\d+), column (\d+)/.exec(message) ?? [];
  return { message, ...(line === undefined ? {} : { line: Number(line), column: Number(column) }) };
};

// RFC 9110 and 9112: a start line, fields, and after an empty line the content.
const startLine = /^(?:[A-Z]+ \S+(?: HTTP\/\d(?:\.\d)?)?|HTTP\/\d(?:\.\d)? \d{3}(?: .*)?)$/;
const field = /^[!#$%&'*+.^`|~\w-]+:(?: |$)/;

const parseHttp = (code: string): SampleFault | undefined => {
  let part: 'start' | 'fields' | 'content' = 'start';
  for (const [index, text] of code.split('\n').entries()) {
    const line = index + 1;
    // A sample may show a request and its answer, one after the other.
    if (part === 'start' || (part === 'content' && startLine.test(text))) {
      if (!startLine.test(text))
        return {
          line,
          message: 'expected a request such as `GET /orders HTTP/1.1`, or a status such as `HTTP/1.1 200 OK`',
        };
      part = 'fields';
    } else if (part === 'fields' && text === '') part = 'content';
    else if (part === 'fields' && !field.test(text))
      return {
        line,
        message:
          'expected a field such as `Content-Type: application/json`, or an empty line before the content',
      };
  }
  return undefined;
};

/** The languages that a fence may name, and how a sample is read where nothing has to be run for that. */
const languages: Record<string, ((code: string) => SampleFault | undefined) | undefined> = {
  ts: undefined,
  sql: undefined,
  bash: undefined,
  text: undefined,
  mermaid: undefined,
  mdx: undefined,
  json: parseJson,
  yaml: parseYaml,
  http: parseHttp,
};

/** What people call a language that is known by another name here. */
const otherNames: ReadonlyMap<string, string> = new Map([
  ['typescript', 'ts'],
  ['js', 'ts'],
  ['javascript', 'ts'],
  ['mts', 'ts'],
  ['tsx', 'ts'],
  ['postgresql', 'sql'],
  ['postgres', 'sql'],
  ['pgsql', 'sql'],
  ['yml', 'yaml'],
  ['sh', 'bash'],
  ['shell', 'bash'],
  ['console', 'bash'],
  ['txt', 'text'],
  ['plain', 'text'],
  ['plaintext', 'text'],
  ['jsonc', 'json'],
]);

const refuseLanguage = ({ language, line }: Sample): Omit<Finding, 'file'> => {
  const known = Object.keys(languages);
  const near = otherNames.get(language.toLowerCase()) ?? findNearest(language, known, 1)[0];
  const list = `The languages are ${known.join(', ')}.`;
  return {
    line,
    column: 1,
    rule: 'fence/language',
    severity: 'error',
    message:
      language === '' ? 'The fence names no language.' : `The site shows no language called \`${language}\`.`,
    fix: near
      ? `Write \`\`\`${near}. ${list}`
      : `Write it after the opening fence, \`\`\`text for none. ${list}`,
  };
};

const judge = (sample: Sample): Omit<Finding, 'file'>[] => {
  const { language, code, line, notRun, notTyped } = sample;
  if (!Object.hasOwn(languages, language)) return [refuseLanguage(sample)];
  const exempt = [
    ['not-run', notRun, 'it needs a key of the payment service'],
    ['not-typed', notTyped, 'the compiler does not know this function yet'],
  ] as const;
  const silent = exempt.find(([, reason]) => reason !== undefined && reason.trim().length < 10);
  if (silent)
    return [
      {
        line,
        column: 1,
        rule: 'fence/reason',
        severity: 'error',
        message: `The fence says \`${silent[0]}\` of its code, and does not say why.`,
        fix: `Write the reason in a few words: ${silent[0]}="${silent[2]}".`,
      },
    ];
  const fault = notRun === undefined ? languages[language]?.(code) : undefined;
  return fault === undefined
    ? []
    : [
        {
          line: line + (fault.line ?? 0),
          column: fault.column ?? 1,
          rule: 'fence/syntax',
          severity: 'error',
          message: `The sample is no well-formed ${language.toUpperCase()}: ${fault.message}.`,
          fix: 'Correct it, or call the fence `text` where it is only meant to look like that.',
        },
      ];
};

/** Every code block names a language that the site knows, and what is data can be read as such. */
export const findFenceProblems = ({ file, tree }: Pick<DocumentRuleOptions, 'file' | 'tree'>): Finding[] =>
  listSamples(tree).flatMap((sample) => judge(sample).map((finding) => ({ file, ...finding })));
