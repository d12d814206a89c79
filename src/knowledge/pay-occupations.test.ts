import { expect, test } from 'vitest';
import { occupationGroups, toOccupationGroup } from './pay-occupations.ts';

test.each([
  ['Developer, back-end', 'Back-end developers'],
  ['Backend Developer, contract', 'Back-end developers'],
  ['Software Developers', 'Software developers'],
  ['Programmers and software development professionals', 'Software developers'],
  ['Computer Programmers', 'Programmers'],
  ['Software Quality Assurance Analysts and Testers', 'Other computing occupations'],
  ['Database administrator or engineer', 'Databases'],
  ['Data engineer', 'Data and machine learning'],
  ['IT security coordinator', 'Security'],
  ['IT system administrators', 'Operations, networks and cloud'],
  ['All Occupations', 'All occupations'],
  ['IT, without a degree', 'Computing as a whole'],
  ['IT project managers', 'Other computing occupations'],
])('"%s" is found under "%s"', (name, group) => {
  expect(toOccupationGroup(name)).toBe(group);
  expect(occupationGroups).toContain(group);
});

test('no software developer is passed off as a back-end developer', () => {
  const software = ['Software developer', 'Software Developers', 'Software engineers', 'Web Developers'];
  expect(software.map(toOccupationGroup)).not.toContain('Back-end developers');
});
