/** What the form for comments is opened with; the rest the reader writes. */
interface Prefilled {
  /** Id of the article, `section/slug`. */
  article: string;
  /** Id of the comment that is answered. */
  answers?: string;
}

/**
 * The address of the issue form for comments, its fields filled in by their ids.
 *
 * @example `https://git.example/almanac/issues/new?template=comment.yml&article=careers/freelancing`
 */
export const toCommentForm = (repository: string, { article, answers }: Prefilled): string =>
  `${repository.replace(/(?:\.git)?\/*$/, '')}/issues/new?template=comment.yml&article=${article}${
    answers === undefined ? '' : `&answers=${answers}`
  }`;
