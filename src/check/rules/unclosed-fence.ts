import { listAll } from '../../document/tree.ts';
import type { Finding } from '../../knowledge/finding.ts';
import type { DocumentRuleOptions } from '../document-rule.ts';

/** Whether a fence, as it is written, ends with one as long as it began with; code that is only indented has none. */
const isClosed = (written: string): boolean => {
  const [mark] = /^(?:`{3,}|~{3,})/.exec(written) ?? [];
  if (mark === undefined) return true;
  const lines = written.trimEnd().split('\n');
  // Within quotes and lists their marks stand before it.
  const [end] = /[`~]+$/.exec(lines.at(-1) ?? '') ?? [];
  return lines.length > 1 && end?.startsWith(mark) === true;
};

/** A fence that nothing closes takes all that follows for code, and the page shows it so. */
export const findUnclosedFences = ({
  file,
  tree,
  body,
}: Pick<DocumentRuleOptions, 'file' | 'tree' | 'body'>): Finding[] =>
  listAll(tree).flatMap((node): Finding[] => {
    const { start, end } = node.position ?? {};
    if (node.type !== 'code' || start?.offset === undefined) return [];
    const written = body.slice(start.offset, end?.offset);
    if (isClosed(written)) return [];
    const mark = /^[`~]+/.exec(written)?.[0] ?? '';
    return [
      {
        file,
        line: start.line,
        column: start.column,
        rule: 'fence/unclosed',
        severity: 'error',
        message: 'This code block is not closed, so that all that follows is shown as code.',
        fix: `Write ${mark} on a line of its own below its last line. If it has one, a block above has none.`,
      },
    ];
  });
