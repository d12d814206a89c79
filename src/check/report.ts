import { ruleGuides, toRuleAnchor } from '../guides/guides.ts';
import type { Finding } from '../knowledge/finding.ts';
import { showForTerminal, showHiddenCharacters } from '../knowledge/hidden-character.ts';
import { cutBefore, toExcerpt } from './excerpt.ts';
import { findEnd } from './finding-range.ts';
import type { ReadLines } from './finding-range.ts';

/** How findings are printed. */
export interface ReportOptions {
  /** What stands before each file's path, such as `content/`. */
  prefix: string;
  readLines: ReadLines;
}

/** The same within the strings of JSON, which mean what they meant before. */
const toJsonEscapes = (text: string): string =>
  text
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');

const toText = (finding: Finding, isFirst: boolean, { prefix, readLines }: ReportOptions): string => {
  const { file, line, column, rule, severity, message, fix } = finding;
  const said = showForTerminal(message);
  const why = isFirst ? ruleGuides.get(rule)?.why : undefined;
  return [
    `${showForTerminal(prefix + file)}:${line}:${column}  ${rule}  ${severity === 'warning' ? 'warning: ' : ''}${said}`,
    ...toExcerpt(finding, readLines),
    ...(fix === undefined ? [] : [`    ${showForTerminal(fix)}`]),
    ...(why === undefined ? [] : [`    Why: ${why} See /rules/#${toRuleAnchor(rule)}`]),
  ].join('\n');
};

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** The most findings shown of one file: more would bury the other files. */
const perFile = 50;

const summarise = (findings: readonly Finding[], hidden: number): string => {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  const files = new Set(findings.map(({ file }) => file)).size;
  const numbers = [
    ...(errors > 0 ? [count(errors, 'error')] : []),
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
  ];
  const rest = hidden > 0 ? `, ${hidden} not shown` : '';
  const note = errors === 0 ? ' Warnings stop nothing; they ask for a second look.' : '';
  return `${numbers.join(' and ')} in ${count(files, 'file')}${rest}.${note}`;
};

/** Contributed words stand in messages, too, and may have no end. */
const longestText = 600;

const shorten = (text: string): string =>
  text.length > longestText ? `${cutBefore(text, longestText)}…` : text;

const shortenWords = (finding: Finding): Finding => ({
  ...finding,
  message: shorten(finding.message),
  ...(finding.fix === undefined ? {} : { fix: shorten(finding.fix) }),
});

/** As many findings of each file as are shown, in their order; where not all are, errors go before warnings. */
const select = (findings: readonly Finding[]): Finding[] => {
  const byFile = Map.groupBy(findings, ({ file }) => file);
  const chosen = [...byFile.values()].flatMap((own) =>
    own
      .toSorted((one, other) => Number(one.severity === 'warning') - Number(other.severity === 'warning'))
      .slice(0, perFile),
  );
  const kept = new Set(chosen);
  return findings.filter((finding) => kept.has(finding)).map(shortenWords);
};

/** Findings for people: place, rule, what is wrong, the line with a caret, how to mend it, and once a rule why. */
export const reportAsText = (findings: readonly Finding[], options: ReportOptions): string => {
  if (findings.length === 0) return 'The content is sound.';
  const shown = select(findings);
  const explained = new Set<string>();
  const texts = shown.map((finding) => {
    const isFirst = !explained.has(finding.rule);
    explained.add(finding.rule);
    return toText(finding, isFirst, options);
  });
  return [...texts, summarise(findings, findings.length - shown.length)].join('\n\n');
};

/** Findings for programs: a JSON list, every field of each always there; `fix` is null where there is none. */
export const reportAsJson = (findings: readonly Finding[], { prefix, readLines }: ReportOptions): string =>
  showHiddenCharacters(
    JSON.stringify(
      select(findings).map((finding) => {
        const { file, line, column, rule, severity, message, fix = null } = finding;
        const { endLine, endColumn } = findEnd(finding, readLines);
        return { file: `${prefix}${file}`, line, column, endLine, endColumn, rule, severity, message, fix };
      }),
      null,
      2,
    ),
    toJsonEscapes,
  );

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/**
 * Findings as annotations of a pull request, a workflow command a line; contributed text is escaped, so that it can
 * give no command of its own.
 * See docs.github.com, "Workflow commands for GitHub Actions".
 */
export const reportAsGithub = (findings: readonly Finding[], { prefix, readLines }: ReportOptions): string =>
  select(findings)
    .map((finding) => {
      const { file, line, column, rule, severity, message, fix } = finding;
      const { endLine, endColumn } = findEnd(finding, readLines);
      const place = { file: `${prefix}${file}`, line, endLine, col: column, endColumn, title: rule };
      const properties = Object.entries(place).map(
        ([name, value]) => `${name}=${escapeProperty(showForTerminal(String(value)))}`,
      );
      const text = showForTerminal([message, fix].filter(Boolean).join(' '));
      return `::${severity} ${properties.join(',')}::${escapeData(text)}`;
    })
    .join('\n');
