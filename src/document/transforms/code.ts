import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toString } from 'hast-util-to-string';
import bash from 'refractor/bash';
import { refractor } from 'refractor/core';
import http from 'refractor/http';
import json from 'refractor/json';
import sql from 'refractor/sql';
import typescript from 'refractor/typescript';
import yaml from 'refractor/yaml';
import { SKIP, visit } from 'unist-util-visit';
import { describeLanguage, readFenceText } from '../fence.ts';
import { markLines, readMarkedLines } from './code-lines.ts';

for (const grammar of [bash, http, json, sql, typescript, yaml]) refractor.register(grammar);

const highlight = (code: string, language: string): ElementContent[] => {
  if (!refractor.registered(language)) return [{ type: 'text', value: code }];
  return refractor.highlight(code, language).children.flatMap(keepColoured);
};

/** How a token is shown, in as few bytes as say it; the colours are in styles/code.css. */
const looks: Partial<Record<string, { tagName: 'b' | 'i'; className?: string[] }>> = {
  keyword: { tagName: 'b' },
  boolean: { tagName: 'b' },
  comment: { tagName: 'i' },
  string: { tagName: 'i', className: ['s'] },
  'template-string': { tagName: 'i', className: ['s'] },
  'attr-value': { tagName: 'i', className: ['s'] },
  function: { tagName: 'i', className: ['f'] },
  'class-name': { tagName: 'i', className: ['f'] },
  property: { tagName: 'i', className: ['f'] },
  'header-name': { tagName: 'i', className: ['f'] },
};

const keepColoured = (node: RootContent): ElementContent[] => {
  if (node.type === 'text') return [node];
  if (node.type !== 'element') return [];
  const children = node.children.flatMap(keepColoured);
  const names = [node.properties['className']].flat().map(String);
  const look = names.flatMap((name) => (Object.hasOwn(looks, name) ? (looks[name] ?? []) : []))[0];
  if (look === undefined) return children;
  const { tagName, className } = look;
  return [{ type: 'element', tagName, properties: className ? { className } : {}, children }];
};

const toSpan = (className: string, value: string): Element => ({
  type: 'element',
  tagName: 'span',
  properties: { className: [className] },
  children: [{ type: 'text', value }],
});

const toCaption = (language: string, meta: string): Element => {
  const title = readFenceText(meta, 'title');
  const notRun = readFenceText(meta, 'not-run');
  const label = describeLanguage(language);
  return {
    type: 'element',
    tagName: 'figcaption',
    properties: {},
    children: [
      ...(title === undefined ? [] : [toSpan('code-title', title)]),
      toSpan('code-language', notRun === undefined ? label : `${label}, not run: ${notRun}`),
    ],
  };
};

const readMeta = ({ data }: Element): string =>
  data && 'meta' in data && typeof data.meta === 'string' ? data.meta : '';

const toFigure = (pre: Element, code: Element): { figure: Element; hasMissingLine: boolean } => {
  const language = /language-([\w-]+)/.exec(String(code.properties['className'] ?? ''))?.[1] ?? 'text';
  const meta = readMeta(code);
  const coloured = highlight(toString(code).replace(/\n$/, ''), language);
  const marked = readMarkedLines(meta);
  const children = marked === undefined ? coloured : markLines(coloured, marked);
  const body: Element = { ...code, properties: {}, children: children ?? coloured };
  return {
    hasMissingLine: children === undefined,
    figure: {
      type: 'element',
      tagName: 'figure',
      properties: { className: ['code'] },
      children: [toCaption(language, meta), { ...pre, properties: { tabIndex: 0 }, children: [body] }],
    },
  };
};

/**
 * Colours code with Prism's grammars (no inline style), gives each block its language and title, and marks the lines
 * that its fence asks for. Returns the lines of the file on which a fence asks for a line that its code does not have.
 */
export const highlightCode = (tree: Root): number[] => {
  const faults: number[] = [];
  visit(tree, 'element', (element, index, parent) => {
    const code = element.children[0];
    if (element.tagName !== 'pre' || parent === undefined || index === undefined) return undefined;
    if (code?.type !== 'element' || code.tagName !== 'code') return undefined;
    const { figure, hasMissingLine } = toFigure(element, code);
    parent.children[index] = figure;
    if (hasMissingLine) faults.push(element.position?.start.line ?? 1);
    return SKIP;
  });
  return faults;
};
