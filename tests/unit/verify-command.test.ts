import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { writeManifest } from '../../src/published/hash-site.ts';

const program = join(import.meta.dirname, '../../src/commands/verify.ts');

/** A folder with a small built site in `dist`, from which the command is run. */
const createPlace = async (): Promise<{ cwd: string; site: string }> => {
  const cwd = mkdtempSync(join(tmpdir(), 'verify-'));
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
  const site = join(cwd, 'dist');
  mkdirSync(join(site, 'demand'), { recursive: true });
  for (const file of ['index.html', 'demand/index.html', 'feed.xml']) writeFileSync(join(site, file), file);
  await writeManifest(site);
  return { cwd, site };
};

const verify = (cwd: string, ...args: string[]) =>
  spawnSync(process.execPath, [program, ...args], { cwd, encoding: 'utf8' });

describe('npm run verify', () => {
  test('says of a site as it was built how many files it has, and ends with 0', async () => {
    const { cwd } = await createPlace();
    expect(verify(cwd)).toMatchObject({
      stdout: 'dist/ is as it was built: 3 files.\n',
      stderr: '',
      status: 0,
    });
  });

  test('names what is changed, missing, extra or a link, in order, says what to do, and ends with 1', async () => {
    const { cwd, site } = await createPlace();
    writeFileSync(join(site, 'index.html'), 'another');
    rmSync(join(site, 'feed.xml'));
    writeFileSync(join(site, '.htaccess'), '');
    symlinkSync('/etc', join(site, 'etc'));
    const { stdout, stderr, status } = verify(cwd, '--out', 'dist/');
    expect(stdout).toBe(
      [
        'dist/ is not as it was built, in 4 places:',
        '',
        '  extra    .htaccess',
        '  link     etc',
        '  missing  feed.xml',
        '  changed  index.html',
        '',
        'Changed files do not hold what was built. Copy them anew from where they were built.',
        'Missing files were built and are not there. Copy them anew from where they were built.',
        'Extra files were not built. Delete them; what is to be published goes into public/ before the build.',
        'Links, and whatever else is no ordinary file, are built by nothing, and are not followed. Delete them.',
        'Where there is no copy, build again: npm run build.',
        '',
      ].join('\n'),
    );
    expect(stderr).toBe('');
    expect(status).toBe(1);
  });

  test('shows a name that would act on a terminal by its numbers', async () => {
    const { cwd, site } = await createPlace();
    writeFileSync(join(site, 'a\u001b[2Jb\n  changed  c\u202ed'), '');
    const { stdout } = verify(cwd);
    expect(stdout).toContain('  extra    a\\u{1b}[2Jb\\u{a}  changed  c\\u{202e}d\n');
  });

  test('ends with 2 where there is no site, or no manifest, and says what to do', async () => {
    const { cwd, site } = await createPlace();
    expect(verify(cwd, '--out', 'nowhere')).toMatchObject({
      stdout: '',
      stderr: 'The site could not be verified: There is no folder nowhere/. Build the site: npm run build.\n',
      status: 2,
    });
    rmSync(join(site, 'SHA256SUMS'));
    const { stderr, status } = verify(cwd);
    expect(stderr).toContain('There is no manifest dist/SHA256SUMS. Every build writes one: npm run build.');
    expect(status).toBe(2);
  });

  test('ends with 2 where the manifest is damaged, and names its lines', async () => {
    const { cwd, site } = await createPlace();
    const file = join(site, 'SHA256SUMS');
    const [first = ''] = readFileSync(file, 'utf8').split('\n');
    writeFileSync(
      file,
      `${first}\nnonsense\n${first.slice(0, 66)}../../etc/passwd\n${first.slice(0, 66)}/etc/passwd\n`,
    );
    const { stdout, stderr, status } = verify(cwd);
    expect(stdout).toBe('');
    expect(stderr).toContain('The manifest is damaged, and so says nothing of the site.');
    expect(stderr.match(/^  dist\/SHA256SUMS:\d+: .*$/gm)).toEqual([
      '  dist/SHA256SUMS:2: it cannot be read; 64 hexadecimal digits, two spaces and a path are expected',
      '  dist/SHA256SUMS:3: its path leads out of the folder by `..`',
      '  dist/SHA256SUMS:4: its path is absolute; a path below the site is expected',
    ]);
    expect(status).toBe(2);
  });

  test('reads no manifest through a link', async () => {
    const { cwd, site } = await createPlace();
    renameSync(join(site, 'SHA256SUMS'), join(cwd, 'elsewhere'));
    symlinkSync(join(cwd, 'elsewhere'), join(site, 'SHA256SUMS'));
    const { stderr, status } = verify(cwd);
    expect(stderr).toContain('dist/SHA256SUMS is no ordinary file');
    expect(status).toBe(2);
  });

  test('holds a site to a manifest that was kept elsewhere, which finds what was changed together with its own', async () => {
    const { cwd, site } = await createPlace();
    renameSync(join(site, 'SHA256SUMS'), join(cwd, 'kept'));
    writeFileSync(join(site, 'index.html'), 'another');
    await writeManifest(site);
    expect(verify(cwd).status).toBe(0);
    const { stdout, status } = verify(cwd, '--manifest', 'kept');
    expect(stdout).toContain('in 1 place:\n\n  changed  index.html\n');
    expect(status).toBe(1);
  });
});
