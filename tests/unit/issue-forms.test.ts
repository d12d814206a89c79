import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { toCommentForm } from '../../src/knowledge/comment-address.ts';
import { agreements, fieldLabels } from '../../src/moderation/comment-form.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, '.github/ISSUE_TEMPLATE');

const id = z.string().regex(/^[\w-]+$/);
const label = z.string().min(1).max(80);
const described = { label, description: z.string().optional() };
const required = z.strictObject({ required: z.boolean() }).optional();
const text = { ...described, placeholder: z.string().optional(), value: z.string().optional() };

/** A form as docs.github.com describes it ("Syntax for GitHub's form schema"), strictly, as far as it is used here. */
const form = z.strictObject({
  name: z.string().min(4),
  description: z.string().min(4),
  title: z.string().optional(),
  labels: z.array(z.string()).optional(),
  body: z
    .array(
      z.discriminatedUnion('type', [
        z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: z.string() }) }),
        z.strictObject({
          type: z.literal('input'),
          id,
          attributes: z.strictObject(text),
          validations: required,
        }),
        z.strictObject({
          type: z.literal('textarea'),
          id,
          attributes: z.strictObject(text),
          validations: required,
        }),
        z.strictObject({
          type: z.literal('dropdown'),
          id,
          attributes: z.strictObject({ ...described, options: z.array(z.string()).min(2) }),
          validations: required,
        }),
        z.strictObject({
          type: z.literal('checkboxes'),
          id,
          attributes: z.strictObject({
            ...described,
            options: z.array(z.strictObject({ label: z.string(), required: z.boolean() })).min(1),
          }),
        }),
      ]),
    )
    .min(1),
});

const read = (file: string): unknown => parse(readFileSync(join(folder, file), 'utf8'));
const names = readdirSync(folder).filter((file) => file !== 'config.yml');

const listFields = (file: string) =>
  form.parse(read(file)).body.flatMap((field) => (field.type === 'markdown' ? [] : [field]));

test('there are forms for a correction, for evidence and for a comment', () => {
  expect(names).toEqual(['comment.yml', 'correction.yml', 'evidence.yml']);
});

describe.each(names)('%s', (file) => {
  test('is a form that GitHub understands', () => {
    expect(form.safeParse(read(file)).error?.issues ?? []).toEqual([]);
  });

  test('has no two fields of one name', () => {
    const fields = listFields(file);
    expect(fields.length).toBeGreaterThan(0);
    expect(new Set(fields.map((field) => field.id)).size).toBe(fields.length);
    expect(new Set(fields.map(({ attributes }) => attributes.label)).size).toBe(fields.length);
  });
});

describe('the form for comments', () => {
  const fields = listFields('comment.yml');

  test('has the fields that the comment is read from, in their order', () => {
    expect(Object.fromEntries(fields.map((field) => [field.id, field.attributes.label]))).toEqual(
      fieldLabels,
    );
    expect(fields.map((field) => field.id)).toEqual(Object.keys(fieldLabels));
  });

  test('asks for the agreements that are read', () => {
    const boxes = fields.find((field) => field.type === 'checkboxes');
    expect(boxes?.attributes.options).toEqual(agreements.map((text) => ({ label: text, required: true })));
  });

  test('is the one that an article opens, with the fields that it fills in', () => {
    const { searchParams } = new URL(
      toCommentForm('https://git.example/x', { article: 'a/b', answers: 'c' }),
    );
    expect(existsSync(join(folder, searchParams.get('template') ?? ''))).toBe(true);
    searchParams.delete('template');
    const ids = new Set<string>(fields.map((field) => field.id));
    expect([...searchParams.keys()].filter((key) => !ids.has(key))).toEqual([]);
  });
});

test('every path that the code owners speak of is there, and no owner is invented', () => {
  const lines = readFileSync(join(root, '.github/CODEOWNERS'), 'utf8').split('\n').filter(Boolean);
  const paths = lines.flatMap((line) => /^#\s+(\/\S+)/.exec(line)?.[1] ?? []);
  expect(paths.length).toBeGreaterThan(4);
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  expect(lines.filter((line) => !line.startsWith('#'))).toEqual([]);
});
