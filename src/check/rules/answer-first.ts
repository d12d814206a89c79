import type { Nodes, Root, RootContent } from 'mdast';
import { listAll } from '../../document/tree.ts';
import type { Finding } from '../../knowledge/finding.ts';

const isComment = (node: RootContent): boolean => node.type === 'mdxFlowExpression';

const isAnswer = (node: Nodes): boolean => node.type === 'mdxJsxFlowElement' && node.name === 'Answer';

const toFinding = (
  file: string,
  node: Nodes | undefined,
  text: Pick<Finding, 'message' | 'fix'>,
): Finding => ({
  file,
  line: node?.position?.start.line ?? 1,
  column: node?.position?.start.column ?? 1,
  rule: 'article/answer-first',
  severity: 'error',
  ...text,
});

/** An article opens with its answer, once: readers, search results and previews all take it from there. */
export const findAnswerProblems = (options: { file: string; tree: Root }): Finding[] => {
  const { file, tree } = options;
  const first = tree.children.find((node) => !isComment(node));
  // One within another component would be taken for an answer, too.
  const answers = listAll(tree).filter(isAnswer);
  const fix =
    'Put `<Answer>`, two to four sentences and `</Answer>` on lines of their own, first in the text.';
  if (answers.length === 0)
    return [toFinding(file, first, { message: 'The article does not open with its answer.', fix })];
  const findings =
    first !== undefined && isAnswer(first)
      ? []
      : [
          toFinding(file, answers[0], {
            message: 'The answer is not the first thing in the article.',
            fix: 'Move it up, below the front matter.',
          }),
        ];
  return [
    ...findings,
    ...answers
      .slice(1)
      .map((node) =>
        toFinding(file, node, { message: 'The article has a second answer.', fix: 'Keep one.' }),
      ),
  ];
};
