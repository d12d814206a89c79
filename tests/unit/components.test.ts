import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { componentNames, toComponentId, vocabulary } from '../../src/document/vocabulary.ts';
import { checkChanges } from '../support/check-folder.ts';

const folder = join(import.meta.dirname, '../../content/components');

test('every component of the vocabulary has an example in the content, and no other has', () => {
  expect(componentNames).toContain('Fact');
  expect(readdirSync(folder).toSorted()).toEqual(
    componentNames.map((name) => `${toComponentId(name)}.mdx`).toSorted(),
  );
});

test('every prop says what it is for', () => {
  const silent = componentNames.flatMap((name) => {
    const { properties = {} } = z.toJSONSchema(vocabulary[name].props);
    return Object.entries(properties).flatMap(([prop, schema]) =>
      typeof schema === 'object' && (schema.description ?? '').length > 5 ? [] : [`${name} ${prop}`],
    );
  });
  expect(silent).toEqual([]);
});

const example = (text: string): string => `---\nshows: What there is to see.\n---\n\n${text}\n`;

test('an example is read as an article is, and refused for what an article is refused for', async () => {
  const { tree, findings } = await checkChanges({
    'components/fact.mdx': example('It is <Fact of="survey-2026/median-pay" />.'),
    'components/cite.mdx': example('It is <Cite of="survey-2026/lost" />.'),
    'components/term.mdx': example('It is <Term of="lost">so</Term>, see [it](/lost/).'),
    'components/answer.mdx': example('It is <b onclick="x">so</b>.'),
    'components/callout.mdx': example('About 31% of developers are paid.'),
    'components/widget.mdx': example('It is.'),
  });
  expect(findings.map(({ file, rule }) => `${file} ${rule}`).toSorted()).toEqual([
    'components/answer.mdx mdx/element',
    'components/callout.mdx figure/uncited',
    'components/cite.mdx fact/unknown',
    'components/term.mdx link/broken',
    'components/term.mdx ref/missing',
    'components/widget.mdx file/unexpected',
  ]);
  const fact = tree.examples.find(({ id }) => id === 'fact');
  expect(fact?.text).toBe('It is <Fact of="survey-2026/median-pay" />.');
  expect(fact?.document.citations.map(({ of }) => of)).toEqual(['survey-2026/median-pay']);
});
