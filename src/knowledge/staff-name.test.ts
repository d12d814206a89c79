import { expect, test } from 'vitest';
import { namesOffice } from './staff-name.ts';

test.each([
  'The editors',
  'Editors of the Backend Almanac',
  'The Almanac’s editors',
  'Backend Almanac Editorial Team',
  'Editor-in-chief',
  'Edítors',
  'ᴇᴅɪᴛᴏʀꜱ',
  'Ｅｄｉｔｏｒ',
  '𝐀𝐝𝐦𝐢𝐧',
  'BackendAlmanac',
  'The_Almanac',
  'Аdmin',
  'Edit\u00adors',
  'Ed1t0rs',
  'Jo (moderator)',
  'Site staff',
])('%s passes for one of the site’s own', (name) => {
  expect(namesOffice(name)).toBe(true);
});

test.each([
  'Edith Torres',
  'Almana C.',
  'Zoë O’Brien-Łęcka',
  'Ольга (backend team)',
  'Stafford',
  'Adminah',
  'ユーザー',
  'A reader',
])('%s is a name of its own', (name) => {
  expect(namesOffice(name)).toBe(false);
});
