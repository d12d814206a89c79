import { expect, test } from 'vitest';
import { describeDiagram } from './describe-diagram.ts';

test('a flowchart is told edge by edge, by the labels of its boxes and the words of its arrows', () => {
  const source = [
    'flowchart LR',
    '  P[pending] --> A[authorised]',
    '  P -->|no answer| U(unknown)',
    '  U -.-> D[(Database)] ==> E{Enough?}',
    '  F((end))',
  ].join('\n');
  expect(describeDiagram(source)).toBe(
    'Diagram: pending to authorised; pending (no answer) to unknown; unknown to Database to Enough?; end',
  );
});

test('a sequence is told message by message, by the names of those who speak', () => {
  const source = [
    'sequenceDiagram',
    '  participant B as Browser',
    '  actor S as Your server',
    '  B->>S: Pay',
    '  S->>S: Store the key',
    '  Note over B,S: The answer is lost',
    '  S-->>B: Accepted',
  ].join('\n');
  expect(describeDiagram(source)).toBe(
    'Diagram: Browser to Your server: Pay; Your server: Store the key; Note: The answer is lost; Your server to Browser: Accepted',
  );
});

test('names are used as they are where they have no other, and groups are named', () => {
  expect(describeDiagram('sequenceDiagram\n  A->>B: hi')).toBe('Diagram: A to B: hi');
  expect(describeDiagram('flowchart TD\n  subgraph one\n  A --> B\n  end')).toBe(
    'Diagram: Group: one; A to B',
  );
});

test('no arrow of the notation is left', () => {
  const flow = 'flowchart LR\n  A["x"] --> B\n  B --- C\n  C <--> D\n  D --x E\n  %% a remark';
  expect(describeDiagram(flow)).toBe('Diagram: x to B; B to C; C to D; D to E');
});
