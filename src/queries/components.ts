import type { CollectionEntry } from 'astro:content';
import { z } from 'astro/zod';
import { componentNames, toComponentId, vocabulary } from '../document/vocabulary.ts';
import type { ComponentDefinition, ComponentName } from '../document/vocabulary.ts';
import type { Library } from './library.ts';
import { toSentence } from './sentence.ts';
import type { Words } from './sentence.ts';
import { createTextContext } from './text-context.ts';
import type { TextContext } from './text-context.ts';

/** A prop as the catalogue shows it. */
export interface ShownProp {
  name: string;
  description: Words[];
  isRequired: boolean;
  /** The words that it may be; empty where it is free text. */
  choices: string[];
}

/** A component as the catalogue shows it. */
export interface ShownComponent {
  id: string;
  name: ComponentName;
  purpose: Words[];
  /** Where it stands and what it may hold, in a sentence. */
  place: string;
  props: ShownProp[];
  example: CollectionEntry<'examples'>['data'] | undefined;
}

const places = { inline: 'Stands within a sentence', block: 'Stands on lines of its own' };
const contents = {
  none: 'holds nothing',
  inline: 'holds words of the sentence',
  blocks: 'holds paragraphs, lists and whatever else a text may',
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The props by the schema that the check itself asks. */
const listProps = ({ props }: ComponentDefinition): ShownProp[] => {
  const { properties = {}, required = [] } = z.toJSONSchema(props);
  return Object.entries(properties).flatMap(([name, prop]): ShownProp[] => {
    if (!isRecord(prop)) return [];
    const choices = Array.isArray(prop['enum']) ? prop['enum'].map(String) : [];
    return [
      {
        name,
        description: toSentence(String(prop['description'] ?? '')),
        isRequired: required.includes(name),
        choices,
      },
    ];
  });
};

const showComponent = ({ examples }: Library, name: ComponentName): ShownComponent => {
  const definition = vocabulary[name];
  const id = toComponentId(name);
  return {
    id,
    name,
    purpose: toSentence(definition.purpose),
    place: `${places[definition.place]} and ${contents[definition.content]}.`,
    props: listProps(definition),
    example: examples.get(id)?.data,
  };
};

/** Every component that an article may use, in the order of the vocabulary, with an example where the content has one. */
export const listComponents = (library: Library): ShownComponent[] =>
  componentNames.map((name) => showComponent(library, name));

/** What the examples need to know of the page that they all stand on: its references are numbered through. */
export const createExamplesContext = (library: Library, components: readonly ShownComponent[]): TextContext =>
  createTextContext(library, {
    citations: components.flatMap(({ example }) => example?.document.citations ?? []),
  });
