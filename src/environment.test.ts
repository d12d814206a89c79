import { describe, expect, test } from 'vitest';
import { readEnvironment } from './environment.ts';

describe('the environment', () => {
  test('points at this machine and at content/ when nothing is set', () => {
    expect(readEnvironment({}, '/repository')).toMatchObject({
      contentDir: '/repository/content',
      origin: 'http://localhost:4321',
      base: '/',
    });
  });

  test('takes an origin, a base path with or without slashes, and a content folder', () => {
    const variables = {
      SITE_URL: 'https://almanac.example/ignored',
      BASE_PATH: 'kb',
      CONTENT_DIR: '../other',
    };
    expect(readEnvironment(variables, '/repository')).toMatchObject({
      contentDir: '/other',
      origin: 'https://almanac.example',
      base: '/kb/',
    });
  });

  test('says what to write when an address makes no sense', () => {
    expect(() => readEnvironment({ SITE_URL: 'almanac.example' }, '/')).toThrow(/SITE_URL.*https:\/\//);
    expect(() => readEnvironment({ REPOSITORY_URL: 'git@x' }, '/')).toThrow(/REPOSITORY_URL.*https:\/\//);
    expect(() => readEnvironment({ INDEXNOW_KEY: '../key' }, '/')).toThrow(/INDEXNOW_KEY.*openssl/);
    expect(() => readEnvironment({ BASE_PATH: '/../up/' }, '/')).toThrow(/BASE_PATH.*\/kb\//);
  });
});
