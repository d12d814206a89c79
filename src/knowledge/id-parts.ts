const firstPart = (id: string): string => id.split('/')[0] ?? id;

/** The source that a fact was read in: `census` of `census/jobs-2025`, and of `census` itself. */
export const toSourceId = (factId: string): string => firstPart(factId);

/** The section of an article, which is its folder: `careers` of `careers/freelancing`. */
export const toSectionId = (articleId: string): string => firstPart(articleId);

/** The article that a comment is about: `careers/freelancing` of `careers/freelancing/first-thoughts`. */
export const toCommentedArticle = (commentId: string): string => commentId.split('/').slice(0, 2).join('/');
