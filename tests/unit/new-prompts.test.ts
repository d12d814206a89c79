import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { runNew } from '../../src/commands/new.ts';
import { createContentFolder } from '../support/content-folder.ts';
import { createFakeTerminal, keys } from '../support/fake-terminal.ts';
import type { Turn } from '../support/fake-terminal.ts';

vi.setConfig({ testTimeout: 60_000 });

const now = new Date('2026-11-30T12:00:00Z');

/** Runs the command with somebody at the terminal, and returns what they see and what becomes of it. */
const sit = async (turns: readonly Turn[], ...args: string[]) => {
  const folder = createContentFolder();
  const terminal = createFakeTerminal(turns);
  const said: string[] = [];
  const code = await runNew({
    args: [...args, '--content', folder],
    variables: {},
    now,
    terminal,
    say: (text) => said.push(text),
    warn: (text) => said.push(text),
  });
  return { code, folder, said: said.join('\n'), shown: terminal.read(), left: terminal.listLeft() };
};

const enter = [keys.enter];

test('asks for the kind and for all that it needs, and writes it', async () => {
  const { code, folder, shown, left } = await sit([
    { sees: 'What do you want to add?', types: [keys.down, keys.down, keys.down, keys.enter] },
    { sees: 'title:', types: ['arithmetic mean', keys.enter] },
    { sees: 'slug:', types: enter },
    { sees: 'definition:', types: ['The sum of the values divided by how many there are.', keys.enter] },
    { sees: '(0 so far', types: ['average', keys.enter] },
    { sees: '(1 so far', types: enter },
    { sees: 'related:', types: [keys.tab, keys.enter] },
  ]);
  expect({ code, left }, shown).toEqual({ code: 0, left: [] });
  expect(readFileSync(join(folder, 'glossary/arithmetic-mean.mdx'), 'utf8')).toBe(
    '---\ntitle: arithmetic mean\naliases: [average]\ndefinition: The sum of the values divided by how many there are.\nrelated: [median]\n---\n',
  );
});

test('says at once why an answer cannot stand, and takes the next', async () => {
  const { code, folder, shown, left } = await sit(
    [
      { sees: 'title:', types: ['a', keys.enter] },
      {
        sees: '`title` must have at least 2 characters and has 1.',
        types: [keys.clear, 'Median', keys.enter],
      },
      { sees: 'is called so already', types: [keys.clear, 'mode', keys.enter] },
      { sees: 'slug:', types: [keys.clear, 'median', keys.enter] },
      { sees: '`glossary/median.mdx` exists already', types: [keys.clear, 'mode', keys.enter] },
      { sees: 'definition:', types: ['The value that 40% of people have, or more.', keys.enter] },
      {
        sees: 'It states a figure, `40%`',
        types: [keys.clear, 'The value that occurs most often of all.', keys.enter],
      },
      { sees: 'alias:', types: enter },
      { sees: 'related:', types: enter },
    ],
    'term',
  );
  expect({ code, left }, shown).toEqual({ code: 0, left: [] });
  expect(readFileSync(join(folder, 'glossary/mode.mdx'), 'utf8')).toContain('title: mode\n');
});

test('asks only for what no flag says, and again for what a flag says wrongly', async () => {
  const { code, folder, shown, left } = await sit(
    [
      { sees: 'There is no `demand/secnd`. Did you mean `demand/second`?', types: [] },
      { sees: 'article:', types: ['second', keys.enter] },
      { sees: 'text:', types: ['One line.', keys.enter, 'Another.', keys.enter, keys.enter] },
      { sees: 'id:', types: enter },
    ],
    'comment',
    '--article',
    'demand/secnd',
    '--name',
    'A reader',
  );
  expect({ code, left }, shown).toEqual({ code: 0, left: [] });
  expect(shown).not.toContain('name:');
  // Nobody has commented on it yet: there is nothing to reply to, and nothing to ask.
  expect(shown).not.toContain('reply-to');
  expect(readFileSync(join(folder, 'comments/demand/second/a-reader.yaml'), 'utf8')).toBe(
    'id: a-reader\nname: A reader\ndate: 2026-11-30\ntext: |-\n  One line.\n  Another.\n',
  );
});

test('writes nothing for who leaves before the end', async () => {
  const { code, said, left } = await sit(
    [
      { sees: 'title:', types: ['arithmetic mean', keys.enter] },
      { sees: 'slug:', types: [keys.cancel] },
    ],
    'term',
  );
  expect({ code, said, left }).toEqual({ code: 1, said: 'Nothing was written.', left: [] });
});

test('asks nothing with --yes of what follows by itself', async () => {
  const { code, shown } = await sit(
    [],
    'term',
    '--yes',
    '--title',
    'mode',
    '--definition',
    'The value that occurs most often of all.',
  );
  expect({ code, shown }).toEqual({ code: 0, shown: '' });
});
