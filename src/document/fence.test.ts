import { expect, test } from 'vitest';
import { describeLanguage, toFenceLanguage } from './fence.ts';

test('what readers see of a language leads back to the word that the check lets a fence begin with', () => {
  for (const language of ['ts', 'sql', 'json', 'http', 'yaml', 'bash', 'text'])
    expect(toFenceLanguage(describeLanguage(language))).toBe(language);
});
