import type { Answers, Choice, DraftContext } from './question.ts';
import { first } from './question.ts';

/** The sections, by the question that each answers. */
export const chooseSection = ({ library }: DraftContext): Choice[] =>
  library.tree.sections.map(({ id, data }) => ({ value: id, hint: data.question }));

/** The tags of the controlled vocabulary. */
export const chooseTopic = ({ library }: DraftContext): Choice[] =>
  library.tree.topics.map(({ id, data }) => ({ value: id, hint: data.title }));

/** Who writes and reviews. */
export const choosePerson = ({ library }: DraftContext): Choice[] =>
  library.tree.people.map(({ id, data }) => ({ value: id, hint: data.name }));

/** Every article, also one whose file has an error of its own. */
export const chooseArticle = ({ library }: DraftContext): Choice[] =>
  [...library.ids.articles].map((value) => ({
    value,
    hint: library.tree.articles.find(({ id }) => id === value)?.data.title,
  }));

/** Every source, also one whose file has an error of its own. */
export const chooseSource = ({ library }: DraftContext): Choice[] =>
  [...library.ids.sources].map((value) => ({ value, hint: library.sources.get(value)?.title }));

/** The terms of the glossary. */
export const chooseTerm = ({ library }: DraftContext): Choice[] =>
  [...library.ids.terms].map((value) => ({ value }));

/** The comments on the article that was chosen which are no replies themselves: those can be replied to. */
export const chooseComment = ({ library }: DraftContext, answers: Answers): Choice[] => {
  const folder = `${first(answers, 'article')}/`;
  return library.tree.comments
    .filter(({ id, data }) => id.startsWith(folder) && data.replyTo === undefined)
    .map(({ id, data }) => ({
      value: id.slice(folder.length),
      hint: `${data.name}: ${data.text.slice(0, 60)}`,
    }));
};
