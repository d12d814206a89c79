import type { Finding } from '../../knowledge/finding.ts';
import type { Library } from '../library.ts';

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
