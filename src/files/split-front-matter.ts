import { refuseFile } from '../knowledge/finding.ts';
import type { Finding } from '../knowledge/finding.ts';

/** An MDX file in its two parts; the body keeps the file's line numbers. */
export interface SplitFile {
  /** The YAML between the two `---` lines. */
  frontMatter: string;
  /** The rest, with one blank line for each line of front matter, so that positions are the file's own. */
  body: string;
}

const missing = (file: string, message: string, fix: string): Finding =>
  refuseFile(file, { rule: 'schema/front-matter', message, fix });

/** Splits an MDX file at its front matter, which must start on the first line. */
export const splitFrontMatter = (
  file: string,
  text: string,
): { ok: true; parts: SplitFile } | { ok: false; findings: Finding[] } => {
  const lines = text.split('\n');
  if (lines[0]?.trimEnd() !== '---') {
    const finding = missing(
      file,
      'The file does not begin with front matter.',
      'Make `---` the first line, then the fields, then `---` again.',
    );
    return { ok: false, findings: [finding] };
  }
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (end === -1) {
    return {
      ok: false,
      findings: [
        missing(
          file,
          'The front matter is not closed.',
          'Write `---` on a line of its own after the last field.',
        ),
      ],
    };
  }
  return {
    ok: true,
    parts: {
      frontMatter: lines.slice(1, end).join('\n'),
      body: '\n'.repeat(end + 1) + lines.slice(end + 1).join('\n'),
    },
  };
};
