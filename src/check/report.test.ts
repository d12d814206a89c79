import { describe, expect, test } from 'vitest';
import type { Finding } from '../knowledge/finding.ts';
import { reportAsGithub, reportAsJson, reportAsText } from './report.ts';

const finding: Finding = {
  file: 'pages/x.mdx',
  line: 2,
  column: 5,
  rule: 'link/broken',
  severity: 'error',
  message: 'There is no page at `/lost/`.',
  fix: 'Did you mean `/last/`?',
};
const warning: Finding = { ...finding, line: 1, column: 1, rule: 'file/name', severity: 'warning' };

const options = { prefix: 'content/', readLines: () => ['first', 'See [it](/lost/) now.'] };

/** The report of a finding in the second line, line by line. */
const printLine = (text: string, column: number): string[] =>
  reportAsText([{ ...finding, column }], { prefix: '', readLines: () => ['', text] }).split('\n');

describe('the report for people', () => {
  test('has the place, the rule, the line with carets below what is meant, the remedy and the reason', () => {
    expect(reportAsText([finding], options)).toBe(
      `content/pages/x.mdx:2:5  link/broken  There is no page at \`/lost/\`.
    | See [it](/lost/) now.
    |     ^^^^^^^^^^^^
    Did you mean \`/last/\`?
    Why: A reader who follows a dead link learns nothing and trusts the rest less. See /rules/#link-broken

1 error in 1 file.`,
    );
  });

  test('gives the reason once a rule, and calls a warning one', () => {
    const text = reportAsText([warning, finding, { ...finding, line: 1 }], options);
    expect(text.match(/Why: A reader who follows a dead link/g)).toHaveLength(1);
    expect(text).toContain('  file/name  warning: There is');
    expect(text).toContain('2 errors and 1 warning in 1 file.');
  });

  test('says that warnings alone stop nothing', () => {
    expect(reportAsText([warning], options)).toMatch(/1 warning in 1 file\. Warnings stop nothing/);
  });

  test('keeps the carets below the word when hidden characters are written out', () => {
    const lines = printLine('a\u200bb [it](/x/)', 5);
    expect(lines[1]).toBe('    | a\\u{200b}b [it](/x/)');
    expect(lines[2]?.indexOf('^')).toBe(lines[1]?.indexOf('['));
  });

  test.each([
    ['letters that are two columns wide', '後端開發 here', 6, 9],
    ['emoji of several characters', '👩‍💻 ❤️ here', 10, 6],
    ['accents that stand on the letter before', 'cafe\u0301 here', 7, 5],
    ['the first part of a picture', '👩‍💻 here', 1, 0],
  ])('keeps the carets below the word behind %s', (_name, text, column, before) => {
    const lines = printLine(text, column);
    expect(lines[1]).toBe(`    | ${text}`);
    expect(lines[2]).toMatch(new RegExp(`^ {4}\\| {${before + 1}}\\^+$`));
  });

  test('writes out what would deceive a terminal, and leaves an emoji as it is', () => {
    const message =
      '\u001b[31m \u202e \ue000 a\ufe0f \ud800 👩‍💻 ❤️ 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}';
    const said = reportAsText([{ ...finding, message }], options).split('\n')[0];
    expect(said).toContain(String.raw`\u{1b}[31m \u{202e} \u{e000} a\u{fe0f} \u{d800} 👩‍💻 ❤️ 🏴`);
    expect(said?.endsWith(message.slice(message.indexOf('🏴')))).toBe(true);
  });

  test('cuts between characters', () => {
    for (const length of [500, 501]) {
      const lines = printLine(`${'a'.repeat(length)}${'😀'.repeat(500)}`, 700).slice(1, 3);
      expect(lines.join('')).not.toContain(String.raw`\u{`);
      expect(lines.join('').isWellFormed()).toBe(true);
    }
  });

  test('cuts a long line to what is around the place', () => {
    const lines = printLine(`${'a'.repeat(500)} here ${'b'.repeat(500)}`, 502);
    expect(lines[1]?.length).toBeLessThan(130);
    expect(lines[2]?.indexOf('^')).toBe(lines[1]?.indexOf('here'));
    expect(lines[2]).toMatch(/\^{4}$/);
  });
});

describe('every report', () => {
  const many = Array.from({ length: 60 }, (_, index) => ({ ...warning, line: index + 1 }));
  const findings = [...many, { ...finding, line: 99 }];

  test('shows fifty findings of a file, and among them its errors, however many warnings stand before', () => {
    const shown: unknown = JSON.parse(reportAsJson(findings, options));
    expect(shown).toHaveLength(50);
    expect(shown).toContainEqual(expect.objectContaining({ line: 99, severity: 'error' }));
    expect(reportAsGithub(findings, options).split('\n')).toHaveLength(50);
    expect(reportAsText(findings, options)).toContain('1 error and 60 warnings in 1 file, 11 not shown.');
  });

  test('cuts words that have no end', () => {
    const endless = { ...finding, message: 'a'.repeat(100_000), fix: 'b'.repeat(100_000) };
    for (const report of [reportAsText, reportAsJson, reportAsGithub])
      expect(report([endless], options).length).toBeLessThan(2_000);
  });
});

describe('the report for programs', () => {
  test('writes out what could not be seen, and means the same', () => {
    const deceiving = { ...finding, message: 'a \u202e b \u{e0041} c \u007f\u0085 \ue000 👩‍💻' };
    const json = reportAsJson([deceiving], options);
    expect(json).toContain(String.raw`a \u202e b \udb40\udc41 c \u007f\u0085 \ue000 👩‍💻`);
    expect(JSON.parse(json)).toMatchObject([{ message: deceiving.message }]);
  });

  test('is a list in which every field is there', () => {
    const { fix: _, ...bare } = finding;
    expect(JSON.parse(reportAsJson([bare, { ...finding, endLine: 3, endColumn: 1 }], options))).toEqual([
      {
        file: 'content/pages/x.mdx',
        line: 2,
        column: 5,
        endLine: 2,
        endColumn: 17,
        rule: 'link/broken',
        severity: 'error',
        message: finding.message,
        fix: null,
      },
      { ...finding, file: 'content/pages/x.mdx', endLine: 3, endColumn: 1 },
    ]);
  });

  test('is an empty list where nothing is wrong', () => {
    expect(reportAsJson([], options)).toBe('[]');
  });
});

describe('the annotations of a pull request', () => {
  test('name the place, the rule and the remedy, a line each', () => {
    expect(reportAsGithub([finding, warning], options).split('\n')).toEqual([
      '::error file=content/pages/x.mdx,line=2,endLine=2,col=5,endColumn=17,title=link/broken::There is no page at `/lost/`. Did you mean `/last/`?',
      '::warning file=content/pages/x.mdx,line=1,endLine=1,col=1,endColumn=6,title=file/name::There is no page at `/lost/`. Did you mean `/last/`?',
    ]);
  });

  test('let no contributed text give a command of its own', () => {
    const hostile = { ...finding, file: 'a,b:c\n::x', message: 'One\n::set-output name=a::%0A' };
    const lines = reportAsGithub([hostile], options).split('\n');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('file=content/a%2Cb%3Ac\\u{a}%3A%3Ax,');
    expect(lines[0]).toContain('One\\u{a}::set-output name=a::%250A');
  });
});
