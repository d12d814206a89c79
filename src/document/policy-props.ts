import type { Nodes } from 'mdast';
import type { z } from 'astro/zod';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import type { Finding } from '../knowledge/finding.ts';
import { findNearest } from '../knowledge/suggest.ts';
import { printsSomething } from './tree.ts';
import { isComponentName, vocabulary } from './vocabulary.ts';

/** A component, as the parser gives it. */
export type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

/** Something that the policy refuses, and the node that it stands in. */
export interface Refusal {
  node: Nodes;
  rule: Finding['rule'];
  message: string;
  fix: string;
  /** Text within the node to point at, instead of its start. */
  at?: string;
}

const refuseAttribute = (node: Nodes & JsxElement, known: readonly string[]): Refusal[] =>
  node.attributes.flatMap((attribute): Refusal[] => {
    if (attribute.type === 'mdxJsxExpressionAttribute')
      return [
        {
          node,
          at: '{',
          rule: 'mdx/spread',
          message: 'Spreading props is not allowed.',
          fix: 'Write each prop as name="text".',
        },
      ];
    const { name, value } = attribute;
    if (!known.includes(name)) {
      const near = findNearest(name, known, 1)[0];
      const fix = near
        ? `Did you mean \`${near}\`?`
        : known.length > 0
          ? `It has: ${known.join(', ')}.`
          : 'It has no props: delete it.';
      return [
        {
          node,
          at: name,
          rule: 'mdx/unknown-prop',
          message: `\`<${node.name}>\` has no prop \`${name}\`.`,
          fix,
        },
      ];
    }
    if (typeof value !== 'string')
      return [
        {
          node,
          at: name,
          rule: 'mdx/attribute',
          message: `The prop \`${name}\` must be text in quotes.`,
          fix: `Write ${name}="…".`,
        },
      ];
    return [];
  });

/** The props of a component call whose attributes are all text. */
export const readProps = (node: { attributes: JsxElement['attributes'] }): Partial<Record<string, string>> =>
  Object.fromEntries(
    node.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [[attribute.name, attribute.value]]
        : [],
    ),
  );

/** Says what a prop may be. */
const explainValue = (name: string, issue: z.core.$ZodIssue): string =>
  issue.code === 'invalid_value'
    ? `Write ${issue.values.map((value) => `${name}="${String(value)}"`).join(' or ')}.`
    : `Correct it: ${issue.message}.`;

/** Refuses props that the component does not have, that are no text, or that its schema does not allow. */
export const refuseProps = (node: Nodes & JsxElement): Refusal[] => {
  if (node.name === null || !isComponentName(node.name)) return [];
  const { props, place, content } = vocabulary[node.name];
  const unknown = refuseAttribute(node, Object.keys(props.shape));
  if (unknown.length > 0) return unknown;
  const twice = node.attributes.find(
    (one, index) =>
      'name' in one &&
      node.attributes.slice(0, index).some((other) => 'name' in other && other.name === one.name),
  );
  if (twice && 'name' in twice)
    return [
      {
        node,
        at: twice.name,
        rule: 'mdx/duplicate-prop',
        message: `The prop \`${twice.name}\` is given twice.`,
        fix: 'Delete one.',
      },
    ];
  const result = props.safeParse(readProps(node));
  const refusals: Refusal[] = (result.error?.issues ?? []).map((issue) => {
    const name = String(issue.path[0] ?? '');
    const missing = !(name in readProps(node));
    const message = missing
      ? `\`<${node.name}>\` needs the prop \`${name}\`.`
      : `The prop \`${name}\` of \`<${node.name}>\` is not valid.`;
    return {
      node,
      ...(missing ? {} : { at: name }),
      rule: 'mdx/prop',
      message,
      fix: missing ? `Add ${name}="…".` : explainValue(name, issue),
    };
  });
  if (content === 'none' && node.children.length > 0)
    refusals.push({
      node,
      rule: 'mdx/content',
      message: `\`<${node.name}>\` holds nothing.`,
      fix: `Close it at once: <${node.name} … />.`,
    });
  if (content !== 'none' && !printsSomething(node))
    refusals.push({
      node,
      rule: 'mdx/content',
      message: `\`<${node.name}>\` is empty.`,
      fix: 'Write its content between the tags.',
    });
  if (place === 'block' && node.type === 'mdxJsxTextElement')
    refusals.push({
      node,
      rule: 'mdx/block',
      message: `\`<${node.name}>\` stands within a sentence.`,
      fix: 'Put the opening and the closing tag on lines of their own, with a blank line before and after.',
    });
  if (place === 'inline' && node.type === 'mdxJsxFlowElement')
    refusals.push({
      node,
      rule: 'mdx/inline',
      message: `\`<${node.name}>\` stands on a line of its own, which makes it a paragraph by itself.`,
      fix: 'Move it up to the words that it belongs to.',
    });
  return refusals;
};
