import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'file/name',
  severity: 'error',
  asks: 'A file’s name is at most 80 lower-case letters, digits and single hyphens, and none that Windows keeps for a device.',
  why: 'The name becomes part of an address that people type, copy and read aloud, and of a folder that people clone.',
  refused: [
    {
      file: 'glossary/Arithmetic Mean.mdx',
      text: '---\ntitle: arithmetic mean\ndefinition: The sum of all values divided by how many there are.\n---\n',
    },
    {
      file: 'glossary/aux.mdx',
      text: '---\ntitle: aux\ndefinition: A socket that takes the sound of another machine.\n---\n',
    },
  ],
  accepted: [
    {
      file: 'glossary/arithmetic-mean.mdx',
      text: '---\ntitle: arithmetic mean\ndefinition: The sum of all values divided by how many there are.\n---\n',
    },
  ],
} as const satisfies RuleGuide;
