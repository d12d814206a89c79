import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ApartFault } from '../../src/check/apart.ts';
import type { CheckResult } from '../../src/check/check-content.ts';
import { collect } from '../../src/check/collect.ts';
import { listFiles } from '../../src/check/list-files.ts';
import { readJob } from '../../src/check/read-job.ts';
import { createNoCache } from '../../src/document/cache.ts';
import type { Finding } from '../../src/knowledge/finding.ts';
import { checkChanges } from '../support/check-folder.ts';
import { createContentFolder } from '../support/content-folder.ts';
import type { Changes } from '../support/content-folder.ts';
import { createNoise, createPhotograph, createPng, paint } from '../support/pictures.ts';

const root = join(import.meta.dirname, '../..');

const article = `---
title: A second article
description: It is here so that there are neighbours, backlinks and related articles to show in the tests, and it answers nothing else.
lengthNote: It says next to nothing, so that tests stay short.
confidence:
  level: low
  reason: It says next to nothing, and says so.
published: 2026-01-02
updated: 2026-01-02
reviewed: 2026-01-02
reviewBy: 2099-12-31
authors: [editors]
topics: [pay]
order: 2
---

<Answer>It links to [the first article](/demand/is-it-sound/).</Answer>

## Why

`;

/** The second article of the sound content, with another text below its heading on line 19, which is line 21. */
const withText = (text: string): Changes => ({ 'articles/demand/second.mdx': `${article}${text}\n` });

const check = (changes: Changes, judgeLanguage = false): Promise<CheckResult> =>
  checkChanges(changes, { judgeLanguage });

const toLine = ({ file, line, column, rule, severity }: Finding): string =>
  `${file}:${line}:${column} ${rule}${severity === 'warning' ? ' warning' : ''}`;

const find = async (changes: Changes, judgeLanguage = false): Promise<string[]> =>
  (await check(changes, judgeLanguage)).findings.map(toLine);

const showing = 'A gateway asks two services at once';
const folder = 'articles/demand';

describe('the file of a picture', () => {
  test('may be PNG, JPEG or WebP, in the folder of the text that shows it', async () => {
    const files = {
      [`${folder}/one.png`]: await createPng(),
      [`${folder}/two.jpeg`]: await createPhotograph(),
      [`${folder}/three.webp`]: await paint(60, 40).webp().toBuffer(),
    };
    const names = ['one.png', 'two.jpeg', 'three.webp'];
    const text = names.map((name) => `![${showing}](./${name})`).join('\n\n');
    const { findings, tree } = await check({ ...withText(text), ...files });
    expect(findings.map(toLine)).toEqual([]);
    expect(tree.pictures.map(({ id, data }) => [id, data.width, data.height])).toEqual([
      [`${folder}/one.png`, 60, 40],
      [`${folder}/stages.png`, 320, 80],
      [`${folder}/three.webp`, 60, 40],
      [`${folder}/two.jpeg`, 40, 60],
    ]);
  });

  test('is what its bytes are, and not what it is called', async () => {
    const shown = withText(`![${showing}](./one.png)`);
    expect(await find({ ...shown, [`${folder}/one.png`]: await createPhotograph() })).toEqual([]);
    expect(await find({ ...shown, [`${folder}/one.png`]: '<svg onload="alert(1)"/>' })).toEqual([
      `${folder}/one.png:1:1 image/format`,
    ]);
  });

  test('has at most a mebibyte, and a larger one is not even opened', async () => {
    const shown = withText(`![${showing}](./one.png)`);
    expect(await find({ ...shown, [`${folder}/one.png`]: new Uint8Array(1024 * 1024 + 1) })).toEqual([
      `${folder}/one.png:1:1 image/size`,
    ]);
    expect(await find({ ...shown, [`${folder}/one.png`]: new Uint8Array(50_000_000) })).toEqual([
      `${folder}/one.png:1:1 image/size`,
    ]);
  });

  test('is whole: one that was cut off is refused, and said to be so once', async () => {
    const whole = await createNoise(60, 40).png().toBuffer();
    const text = `![${showing}](./one.png)\n\n![${showing} again](./one.png)`;
    const { findings } = await check({
      ...withText(text),
      [`${folder}/one.png`]: whole.subarray(0, 2000),
    });
    expect(findings.map(toLine)).toEqual([`${folder}/one.png:1:1 image/damaged`]);
    expect(findings[0]?.message).not.toMatch(/\/|\\/);
  });

  test('is no link to a file elsewhere', async () => {
    const shown = withText(`![${showing}](./one.png)`);
    expect(await find({ ...shown, [`${folder}/one.png`]: { linkTo: '/etc/hostname' } })).toEqual([
      `${folder}/one.png:1:1 file/symbolic-link`,
    ]);
  });

  test('is called as the addresses of the site are written', async () => {
    const [one, other, third] = [await createPng(), await createPng(), await createPng()];
    expect(
      await find({
        ...withText(`![${showing}](./One.png)\n\n![${showing}](./two.PNG)`),
        [`${folder}/One.png`]: one,
        [`${folder}/two.PNG`]: other,
        'sources/three.png': third,
      }),
    ).toEqual([
      `${folder}/One.png:1:1 file/name`,
      `${folder}/two.PNG:1:1 file/name`,
      'sources/three.png:1:1 file/unexpected',
    ]);
  });

  test('is told from another whose name differs by its capitals alone', async () => {
    const { findings } = await check(withText(`![${showing}](./Stages.png)`));
    expect(findings.map(toLine)).toEqual([`${folder}/second.mdx:21:1 image/missing`]);
    expect(findings[0]).toMatchObject({ mend: { from: './Stages.png', to: './stages.png' } });
  });

  test('that is not there is missed where the text names it, with one that may be meant', async () => {
    const { findings } = await check(withText(`Text.\n\n- ![${showing}](../demand/stage.png)`));
    expect(findings.map(toLine)).toEqual([`${folder}/second.mdx:23:3 image/missing`]);
    expect(findings[0]?.fix).toBe('Did you mean `./stages.png`?');
  });

  test('that its decoder does not survive is named, and the rest is read all the same', async () => {
    const tree = await collect(await listFiles(createContentFolder()), {
      site: { base: '/', origin: 'http://localhost' },
      cache: createNoCache(),
      hear: () => undefined,
      read: async (job) => readJob(job),
      readPicture: async () => {
        throw new ApartFault('the program that reads it ended');
      },
    });
    expect(tree.findings.map(toLine)).toEqual([`${folder}/stages.png:1:1 image/damaged`]);
    expect(tree.articles.length).toBe(2);
  });

  test('that no text shows is reported, image/unused, but for while a text cannot be read', async () => {
    const unused = { [`${folder}/one.png`]: await createPng() };
    expect(await find(unused)).toEqual([`${folder}/one.png:1:1 image/unused warning`]);
    expect(await find({ ...unused, ...withText('A {brace}.') })).toEqual([
      `${folder}/second.mdx:21:3 mdx/expression`,
    ]);
  });

  test('in a report has no excerpt: its bytes say nothing to a person', async () => {
    const damaged = (await createNoise(60, 40).png().toBuffer()).subarray(0, 2000);
    const contentDir = createContentFolder({ [`${folder}/stages.png`]: damaged });
    const command = ['src/commands/check.ts', '--content', contentDir];
    const { stdout, status } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stdout).toContain(`${folder}/stages.png:1:1  image/damaged`);
    expect(stdout).not.toContain('PNG');
  });
});

describe('what is written with a picture', () => {
  test('states no figure, because no citation can stand beside it', async () => {
    const { findings } = await check(
      withText('![About 40% of adverts](./stages.png "Taken in May. Some 31% of developers were asked.")'),
    );
    expect(findings.map(toLine)).toEqual([
      `${folder}/second.mdx:21:9 figure/uncited`,
      `${folder}/second.mdx:21:58 figure/uncited`,
    ]);
    expect(findings.map(({ message }) => message.split('. ')[1]?.split(' cannot')[0])).toEqual([
      'The alternative text of a picture',
      'The caption of a picture',
    ]);
  });

  test('is spelt as the rest of the text', async () => {
    expect(
      await find(
        withText('![A gatewey asks two services](./stages.png "Drawn for this artikle alone.")'),
        true,
      ),
    ).toEqual([`${folder}/second.mdx:21:5 spelling/word`, `${folder}/second.mdx:21:61 spelling/word`]);
  });

  test.each([
    ['nothing', ''],
    ['spaces', '   '],
    ['the name of its file', 'stages'],
    ['the name of another file', 'IMG_2041.jpeg'],
    ['that it is a picture', 'Image'],
    ['that it is a picture of something', 'a picture of a diagram'],
    ['that somebody took it', 'Screenshot 2026'],
    ['a single word', 'Gateways'],
    ['signs', '*** --- ***'],
    ['a page of words', 'word '.repeat(61)],
    ['what the caption says', 'The stages of a request'],
  ])('must say what it shows, and not %s', async (_name, alt) => {
    const text = `![${alt}](./stages.png "The stages of a request")`;
    expect(await find(withText(text))).toEqual([`${folder}/second.mdx:21:1 image/alt`]);
  });

  test.each([
    'Screenshot of the log with one slow request',
    'Photograph of the first rack, taken in the cellar',
    'Diagram: client, gateway, service',
    'שרת אחד שואל שניים',
    'Figure of merit against load for two queues',
  ])('may be any words that say something: %s', async (alt) => {
    expect(await find(withText(`![${alt}](./stages.png)`))).toEqual([]);
  });
});
