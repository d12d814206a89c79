import { comment } from '../schemas/comment.ts';
import type { Comment } from '../schemas/comment.ts';
import { articleId } from '../schemas/fields.ts';
import { chooseArticle, chooseComment } from './choices.ts';
import type { DraftKind } from './draft.ts';
import { createNameJudge, toSlug } from './names.ts';
import { ask, first, maybe } from './question.ts';
import type { Answers, DraftContext } from './question.ts';
import { toYaml } from '../files/write-yaml.ts';

const toFile = (id: string, answers: Answers): string => `comments/${first(answers, 'article')}/${id}.yaml`;

const toAddress = (_id: string, answers: Answers): string => `/${first(answers, 'article')}/`;

/** After the reader's name, with a number from the second on; `comment` where the name has no Latin letter. */
const findFreeId = (answers: Answers, { files }: DraftContext): string => {
  const name = toSlug(first(answers, 'name')) ?? 'comment';
  const isFree = (id: string): boolean => !files.includes(toFile(id, answers));
  let id = name;
  for (let number = 2; !isFree(id); number += 1) id = `${name}-${number}`;
  return id;
};

/** A reader's comment, as it is accepted by merge. */
export const commentDraft: DraftKind = {
  meaning: "a reader's comment on an article",
  questions: [
    { name: 'article', meaning: 'The article that it is about.', schema: articleId, choices: chooseArticle },
    ask(comment, 'name'),
    ask(comment, 'text', { isLong: true }),
    ask(comment, 'replyTo', { name: 'reply-to', choices: chooseComment }),
    ask(comment, 'id', {
      fallback: findFreeId,
      // Its address is its article's, which does not move with it.
      judge: createNameJudge({ toFile, toAddress: () => '' }),
    }),
  ],
  write: (answers, { today }) => {
    const id = first(answers, 'id');
    const data: Comment = {
      id,
      name: first(answers, 'name'),
      date: today,
      text: first(answers, 'text'),
      replyTo: maybe(answers, 'reply-to'),
    };
    return {
      files: [{ path: toFile(id, answers), text: toYaml(data) }],
      address: toAddress(id, answers),
    };
  },
};
