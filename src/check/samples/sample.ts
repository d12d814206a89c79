import type { Code, Nodes, Root } from 'mdast';
import { readFenceText } from '../../document/fence.ts';

/** A code block of a text. */
export interface Sample {
  language: string;
  code: string;
  /** The line of its opening fence, counted from 1. */
  line: number;
  /** Why it is not run, where the fence says so: `not-run="…"`. */
  notRun?: string;
  /** Why it is run without being compiled, where the fence says so: `not-typed="…"`. */
  notTyped?: string;
}

const toSample = (node: Code): Sample => {
  const notRun = readFenceText(node.meta, 'not-run');
  const notTyped = readFenceText(node.meta, 'not-typed');
  return {
    language: node.lang ?? '',
    code: node.value,
    line: node.position?.start.line ?? 1,
    ...(notRun === undefined ? {} : { notRun }),
    ...(notTyped === undefined ? {} : { notTyped }),
  };
};

/** Every code block of a text, in order. */
export const listSamples = (tree: Root): Sample[] => {
  const list = (node: Nodes): Sample[] => {
    if (node.type === 'code') return [toSample(node)];
    return 'children' in node ? node.children.flatMap(list) : [];
  };
  return list(tree);
};

/** What is wrong with a sample: a line of its code, counted from 1, or the fence itself without one. */
export interface SampleFault {
  line?: number;
  column?: number;
  message: string;
}
