import { describe, expect, test } from 'vitest';
import { decodeDiagram, readDiagram } from './read-diagram.ts';

const flow = (...lines: string[]): string => readDiagram(['flowchart LR', ...lines].join('\n')).text;

describe('a flowchart is written as its renderer understands it', () => {
  test.each([
    ['A-->B', 'A --> B'],
    ['client-->server', 'client --> server'],
    ['web-app-->back-end', 'web-app --> back-end'],
    ['A-->|yes|B', 'A -->|yes| B'],
    ['A --> |yes| B', 'A -->|yes| B'],
    ['A-- yes -->B', 'A -->|yes| B'],
    ['A--yes-->B', 'A -->|yes| B'],
    ['A-. may be .->B', 'A -.->|may be| B'],
    ['A== sure ==>B', 'A ==>|sure| B'],
    ['A---B', 'A --- B'],
    ['A---->B', 'A --> B'],
    ['A-..->B-.-C', 'A -.-> B -.- C'],
    ['A<-->B', 'A <--> B'],
    ['A===>B', 'A ==> B'],
    ['A&B-->C&D', 'A & B --> C & D'],
    ['A[One]-->B(Two)-->C{Three?}', 'A[One] --> B(Two) --> C{Three?}'],
    ['A[(Stock)]-->B((x))-->C{{y}}', 'A[(Stock)] --> B((x)) --> C{{y}}'],
    ['A["f(x) --> y"]-->B', 'A["f(x) --> y"] --> B'],
    ['A:::hot-->B', 'A:::hot --> B'],
    ['A-->B;', 'A --> B'],
    ['A-->end1', 'A --> end1'],
  ])('%s', (written, read) => {
    expect(flow(written)).toBe(`flowchart LR\n${read}`);
  });

  test('several statements of one line follow each other', () => {
    expect(readDiagram('graph TD; A-->B; B-->C;').text.replaceAll(/ *\n */g, '\n')).toBe(
      'graph TD\nA --> B\nB --> C',
    );
  });

  test('a label that is given later belongs to the first mention', () => {
    expect(flow('A --> B', 'A[Client]')).toBe('flowchart LR\nA[Client] --> B\nA[Client]');
  });

  test('groups, directions, styles and comments stay', () => {
    const lines = ['subgraph g [Group]', 'direction TB', 'A', 'end', 'classDef hot fill:#f00', 'class A hot'];
    expect(flow('%% said aside', ...lines)).toBe(['flowchart LR', ...lines].join('\n'));
  });
});

describe('what would not be drawn is refused at its line', () => {
  const refusal = (...lines: string[]): unknown => {
    try {
      return flow(...lines);
    } catch (error) {
      return error;
    }
  };

  test.each([
    'click A "https://example.org"',
    'click A href "https://example.org"',
    'click A call alert(1)',
    'style A fill:url(https://evil.example/x)',
    'classDef hot fill:#f00,background:url(//evil.example)',
    'accTitle: A title',
    'A --x B',
    'A x--x B',
    'A --o B',
    'A---oB',
    'A ~~~ B',
    'A@{ shape: rect }',
    'A[/leaning/]',
    'A[one',
    'A[one [two]]',
    'A((a) --> B((b))',
    'A -->',
    '--> B',
    'A --> Café',
    'A["one"] B["two"]',
    'end',
    'direction LR',
    'subgraph g',
    'subgraph',
    'linkStyle 0',
  ])('%s', (line) => {
    expect(refusal('A --> B', '', line)).toMatchObject({ line: 4 });
  });

  test('a header without a direction', () => {
    expect(() => readDiagram('flowchart\nA --> B')).toThrow('flowchart LR');
    expect(() => readDiagram('stateDiagram-v2\nA --> B')).toThrow('sequenceDiagram');
  });
});

describe('a sequence diagram', () => {
  const read = (...lines: string[]) => readDiagram(['sequenceDiagram', ...lines].join('\n'));

  test('names all words that must be drawn, and those who were not introduced', () => {
    const { labels } = read(
      'actor R as Reader',
      'loop each',
      'R->>+Site: asks',
      'end',
      'Note over R,Site: quick',
    );
    expect(labels.map(({ text }) => text)).toEqual(['Reader', 'loop [each]', 'asks', 'quick', 'Site']);
  });

  test.each([
    'autonumber',
    'activate A',
    'rect rgb(0,0,0)',
    'A->>B',
    'A->>B:',
    'A<<->>B: both',
    'Web Server->>B: x',
    'end',
    'else x',
    'box blue',
  ])('refuses %s, which would be left out', (line) => {
    expect(() => read('A->>B: hi', line)).toThrow(`\`${line}\``);
  });
});

test('a note before the first message of a sequence is refused at its line', () => {
  expect(() => readDiagram('sequenceDiagram\nNote over A: early\nA->>B: hi')).toThrow('first message');
});

test('characters are read behind their names, and never begin a line', () => {
  expect(decodeDiagram('A[&lt;b&gt; &amp;amp;&#10;x]')).toBe('A[<b> &amp; x]');
});

test('a hidden character is found behind its name, at its line', () => {
  expect(() => readDiagram(decodeDiagram('flowchart LR\nA["&#x202e;abc"]'))).toThrow('hidden');
});
