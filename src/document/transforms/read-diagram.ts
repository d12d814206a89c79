import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { findHiddenCharacter } from '../../knowledge/hidden-character.ts';
import { DiagramFault, HiddenInDiagram, listLines } from './diagram-source.ts';
import type { DiagramLabel, DiagramSource } from './diagram-source.ts';
import { readFlowchart } from './read-flowchart.ts';
import { readSequence } from './read-sequence.ts';

const entity = /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/gi;

/** A fence with its characters in place of their names: as the renderer reads it, which knows them in labels and outside. */
export const decodeDiagram = (source: string): string =>
  source.replace(entity, (name) => toString(fromHtml(name, { fragment: true })).replace(/\s/g, ' '));

const refuseHidden = (text: string, line?: number): void => {
  const hidden = findHiddenCharacter(text);
  if (hidden) throw new HiddenInDiagram(hidden, line);
};

/** Reads a diagram whose characters have been decoded, by its kind; throws a fault where something of it cannot be drawn. */
export const readDiagram = (source: string): DiagramSource => {
  for (const { text, line } of listLines(source)) refuseHidden(text, line);
  return listLines(source)[0]?.text === 'sequenceDiagram' ? readSequence(source) : readFlowchart(source);
};

/** The words of a fence's diagram with their lines; none where it cannot be drawn, which is said elsewhere. */
export const listDiagramLabels = (source: string): DiagramLabel[] => {
  try {
    return readDiagram(decodeDiagram(source)).labels;
  } catch (error) {
    if (error instanceof DiagramFault) return [];
    throw error;
  }
};

/** What is left of words once their setting is taken away, so that a label can be found in a drawing. */
const toCore = (text: string): string => text.replace(/<[^>]*>|\\n|[*~\s]/g, '');

/** Proves on the drawing itself that all words are in it, and none that cannot be seen. */
export const proveDrawn = (svg: Element, labels: DiagramSource['labels']): void => {
  const drawn = new Set<string>();
  visit(svg, 'element', (element) => {
    if (element.tagName !== 'text') return;
    refuseHidden(toString(element));
    drawn.add(toCore(toString(element)));
  });
  const lost = labels.find(({ text }) => text.trim() !== '' && !drawn.has(toCore(text)));
  if (lost)
    throw new DiagramFault(
      `the words \`${lost.text.trim()}\` would not be drawn as they are; write them without brackets and quotation marks`,
      lost.line,
    );
};
