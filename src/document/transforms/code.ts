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

for (const grammar of [bash, http, json, sql, typescript, yaml]) refractor.register(grammar);

const names: Record<string, string> = {
  ts: 'TypeScript',
  sql: 'SQL',
  json: 'JSON',
  http: 'HTTP',
  yaml: 'YAML',
  bash: 'Shell',
  sh: 'Shell',
  text: 'Text',
};

const highlight = (code: string, language: string): ElementContent[] => {
  if (!refractor.registered(language)) return [{ type: 'text', value: code }];
  return refractor.highlight(code, language).children.flatMap(keepColoured);
};

/** The tokens that styles/code.css colours; marks around the others would only cost bytes. */
const coloured = new Set([
  'comment',
  'keyword',
  'boolean',
  'string',
  'template-string',
  'attr-value',
  'number',
  'constant',
  'function',
  'class-name',
  'property',
  'header-name',
]);

const keepColoured = (node: RootContent): ElementContent[] => {
  if (node.type === 'text') return [node];
  if (node.type !== 'element') return [];
  const children = node.children.flatMap(keepColoured);
  const names = [node.properties['className']].flat().map(String);
  const kept = names.find((name) => coloured.has(name));
  return kept === undefined ? children : [{ ...node, properties: { className: ['token', kept] }, children }];
};

const readTitle = (meta: string): string | undefined => /title="([^"]*)"/.exec(meta)?.[1];

const toSpan = (className: string, value: string): Element => ({
  type: 'element',
  tagName: 'span',
  properties: { className: [className] },
  children: [{ type: 'text', value }],
});

const toFigure = (pre: Element, code: Element): Element => {
  const language = /language-([\w-]+)/.exec(String(code.properties['className'] ?? ''))?.[1] ?? 'text';
  const meta = code.data && 'meta' in code.data && typeof code.data.meta === 'string' ? code.data.meta : '';
  const title = readTitle(meta);
  // Own names only: a fence may be called `constructor`.
  const label = (Object.hasOwn(names, language) ? names[language] : undefined) ?? language;
  const caption: Element = {
    type: 'element',
    tagName: 'figcaption',
    properties: {},
    children: [...(title === undefined ? [] : [toSpan('code-title', title)]), toSpan('code-language', label)],
  };
  const body: Element = {
    ...code,
    properties: { className: [`language-${language}`] },
    children: highlight(toString(code).replace(/\n$/, ''), language),
  };
  return {
    type: 'element',
    tagName: 'figure',
    properties: { className: ['code'] },
    children: [caption, { ...pre, properties: { tabIndex: 0 }, children: [body] }],
  };
};

/** Colours code by class with Prism's grammars (no inline style) and gives each block its language and title. */
export const highlightCode = (tree: Root): void => {
  visit(tree, 'element', (element, index, parent) => {
    const code = element.children[0];
    if (element.tagName !== 'pre' || parent === undefined || index === undefined) return undefined;
    if (code?.type !== 'element' || code.tagName !== 'code') return undefined;
    parent.children[index] = toFigure(element, code);
    return SKIP;
  });
};
