import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../knowledge/finding.ts';
import { reportAsGithub, reportAsJson, reportAsText } from './report.ts';

// The same texts each time, so that a change is judged by what it does; another seed finds others.
fc.configureGlobal({ seed: 20_261_130 });

/** What acts on terminals, on readers of commands and on readers of text. */
const hostile = [
  '\u001b[31m',
  '\u009b2J',
  '\u001b]8;;https://evil.example/\u0007',
  '\r',
  '\n',
  '\r\n',
  '\t',
  '\0',
  '\u0085',
  '\u2028',
  '::error::a',
  '\n::set-output name=a::b',
  '%0A::stop-commands::x',
  '%25',
  ',file=x',
  '\u202e',
  '\u2066',
  '\u200f',
  '\ufeff',
  '\u{e0041}',
  '\ue000',
  '\ud800',
  '\udc00',
  '👩‍💻',
  '語',
  'e\u0301',
  'a',
  ' ',
  '"',
  '\\',
];

const anyText = fc
  .array(fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary', maxLength: 6 })), {
    maxLength: 20,
  })
  .map((parts) => parts.join(''));

const anyFinding: fc.Arbitrary<Finding> = fc.record(
  {
    file: anyText,
    line: fc.integer({ min: 1, max: 4 }),
    column: fc.integer({ min: 1, max: 300 }),
    rule: fc.constantFrom<Finding['rule'][]>('link/broken', 'file/name', 'mdx/element'),
    severity: fc.constantFrom<Finding['severity'][]>('error', 'warning'),
    message: anyText,
    fix: anyText,
  },
  { requiredKeys: ['file', 'line', 'column', 'rule', 'severity', 'message'] },
);

const findings = fc.array(anyFinding, { maxLength: 6 });
const lines = fc.array(anyText, { maxLength: 4 });

const toOptions = (sources: readonly string[]) => ({ prefix: 'content/', readLines: () => sources });

/** Controls other than the end of a line, what turns text around, and halves of characters. */
const acting = /[^\P{Cc}\n]|\p{Bidi_Control}|[\u2028\u2029\ufeff\p{Co}\p{Cs}\u{e0000}-\u{e001f}]/u;

describe('any finding of any file', () => {
  test('is printed for people without a character that acts or deceives, its own words on no line of their own', () => {
    fc.assert(
      fc.property(findings, lines, (found, sources) => {
        const text = reportAsText(found, toOptions(sources));
        expect(text).not.toMatch(acting);
        for (const line of text.split('\n'))
          expect(line).toMatch(/^(?:$|content\/| {4}\S?|\d+ (?:error|warning)|The content is sound)/);
      }),
    );
  });

  test('reads back from JSON as it was, in which nothing acts or deceives', () => {
    fc.assert(
      fc.property(findings, lines, (found, sources) => {
        const json = reportAsJson(found, toOptions(sources));
        expect(json).not.toMatch(acting);
        const expected = found.map(({ file, line, column, rule, severity, message, fix = null }) => ({
          file: `content/${file}`,
          line,
          column,
          rule,
          severity,
          message,
          fix,
        }));
        expect(JSON.parse(json)).toMatchObject(expected);
      }),
    );
  });

  test('is one annotation and one command, whatever its words say', () => {
    fc.assert(
      fc.property(findings, lines, (found, sources) => {
        const report = reportAsGithub(found, toOptions(sources));
        expect(report).not.toMatch(acting);
        const commands = report === '' ? [] : report.split('\n');
        expect(commands).toHaveLength(found.length);
        for (const command of commands)
          expect(command).toMatch(
            /^::(?:error|warning) file=[^,:\n]*,line=\d+,endLine=\d+,col=\d+,endColumn=\d+,title=[\w/%-]+::(?:[^%\n]|%25|%0A|%0D)*$/,
          );
      }),
    );
  });
});

test('the caret stands below the character that is meant, however long the line and whatever is written out before it', () => {
  const narrow = fc.constantFrom('a', 'b', ' ', '.', '\u202e', '\u001b', '\ue000', '\u200b');
  const pieces = fc.array(narrow, { maxLength: 250 });
  fc.assert(
    fc.property(pieces, pieces, (before, after) => {
      const source = `${before.join('')}@${after.join('')}`;
      const finding: Finding = {
        file: 'x.mdx',
        line: 1,
        column: before.join('').length + 1,
        rule: 'link/broken',
        severity: 'error',
        message: 'One.',
      };
      const [, line, carets] = reportAsText([finding], toOptions([source])).split('\n');
      expect(line?.charAt(carets?.indexOf('^') ?? -1)).toBe('@');
      expect(line?.length).toBeLessThan(1_000);
    }),
  );
});
