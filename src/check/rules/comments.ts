import type { Finding } from '../../knowledge/finding.ts';
import { foldName, namesOffice } from '../../knowledge/staff-name.ts';
import { mixesScripts } from '../../knowledge/web-host.ts';
import type { Library } from '../library.ts';

/** Why a reader may not be called so, as a sentence. */
const findNameFault = (name: string, organisations: ReadonlySet<string>): string | undefined => {
  const mixed = name.match(/[\p{L}\p{N}]+/gu)?.find(mixesScripts);
  if (mixed !== undefined)
    return `\`${mixed}\` mixes letters of several scripts, and can pass for another name.`;
  return namesOffice(name) || organisations.has(foldName(name).join(' '))
    ? 'Readers would take this name for that of the site’s own people.'
    : undefined;
};

/** A comment does not speak in the name of the site, or of somebody whose name is spelt with other letters. */
export const findFalseNames = ({ tree }: Library): Finding[] => {
  const organisations = new Set(
    tree.people
      .filter(({ data }) => data.kind === 'organisation')
      .map(({ data }) => foldName(data.name).join(' ')),
  );
  return tree.comments.flatMap((entry): Finding[] => {
    const message = findNameFault(entry.data.name, organisations);
    if (message === undefined) return [];
    const place = entry.locate(['name']);
    const fix = 'Choose a name of your own.';
    return [{ file: entry.file, ...place, rule: 'comment/name', severity: 'error', message, fix }];
  });
};

/** Replies stand one level deep: an answer to an answer would have no place on the page. */
export const findReplyProblems = ({ tree }: Library): Finding[] =>
  tree.comments.flatMap((entry): Finding[] => {
    const { replyTo } = entry.data;
    if (replyTo === undefined) return [];
    const folder = entry.id.slice(0, entry.id.lastIndexOf('/'));
    const parent = tree.comments.find(({ id }) => id === `${folder}/${replyTo}`);
    return parent?.data.replyTo === undefined
      ? []
      : [
          {
            file: entry.file,
            ...entry.locate(['replyTo']),
            rule: 'comment/nested-reply',
            severity: 'error',
            message: `\`${replyTo}\` is itself a reply.`,
            fix: `Reply to \`${parent.data.replyTo}\` instead.`,
          },
        ];
  });
