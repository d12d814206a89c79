import { explainElement, explainUnknownComponent, isKnownElement } from './explain-name.ts';
import type { Explanation } from './explain-name.ts';
import { isComponentName, vocabulary } from './vocabulary.ts';

/** Where the parser stopped, and what it said. */
interface Stop {
  /** The text from there on. */
  rest: string;
  /** The text of the line before it. */
  before: string;
  said: string;
}

type Judge = (stop: Stop) => Explanation | undefined;

/** As much of a text as a line of the terminal shows. */
const mostQuoted = 160;

const writeInstead = (text: string, otherwise: string): string =>
  text.length > mostQuoted || text.includes('\n') ? otherwise : `Write \`${text}\`.`;

const explainConflict: Judge = ({ rest }) =>
  /^<{7} /.test(rest)
    ? {
        message: 'Git has left two versions of the same place here, because both were changed.',
        fix: 'Keep the words that are right, and delete the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`.',
      }
    : undefined;

const explainHtmlComment: Judge = ({ rest }) => {
  if (!rest.startsWith('<!--')) return undefined;
  const [, text] = /^<!--([^\n]{0,200}?)-->/.exec(rest) ?? [];
  const braces = 'Write `{/*` for `<!--` and `*/}` for `-->`, or delete the comment.';
  return {
    message: 'This is a comment as HTML writes it, which no text here may have.',
    fix: text === undefined || text.includes('*/') ? braces : writeInstead(`{/*${text}*/}`, braces),
  };
};

const explainAddress: Judge = ({ rest }) => {
  const [, address] = /^<(https?:\/\/[^\s<>]{1,2000}|[\w.+-]{1,100}@[\w.-]{1,200})>/.exec(rest) ?? [];
  if (address === undefined) return undefined;
  const url = address.includes('//') ? address.replace(/^http:/, 'https:') : `mailto:${address}`;
  return {
    message: 'An address in angle brackets cannot be read.',
    fix: writeInstead(
      `[words that say what is there](${url})`,
      'Write `[words that say what is there](https://…)`.',
    ),
  };
};

/** `List<String>` in prose: what stands before the bracket belongs to it. */
const explainTypeParameter: Judge = ({ rest, before }) => {
  const [word] = /[\p{L}\p{N}_.]+$/u.exec(before.slice(-40)) ?? [];
  const [parameters, name = ''] = /^<([\p{L}\p{N}_]{1,40})[\p{L}\p{N}_.,? <[\]]{0,80}>+/u.exec(rest) ?? [];
  return word === undefined || parameters === undefined || isComponentName(name) || isKnownElement(name)
    ? undefined
    : {
        message: `\`${parameters}\` looks like the tag of a component.`,
        fix: `Put code between backticks: \`${word}${parameters}\`.`,
      };
};

const explainHtml: Judge = ({ rest, said }) => {
  const [, name] = /^<\/?([a-z][a-z0-9]{0,20})(?=[\s/>])/.exec(rest) ?? [];
  if (name === undefined) return undefined;
  const isTag = /closing tag/.test(said) || /^<[a-z0-9]+\s+[a-z-]+\s*=/.test(rest);
  return isTag ? explainElement(name) : undefined;
};

const curly = '“”„‟«»‘’';
const behindValue = String.raw`(?=\s*/?>|\s+[\w-]+\s*=)`;
/** A value between quotation marks of any kind, and one of a single word that lacks one or both. */
const quotedValue = new RegExp(`([\\w-]+)\\s*=\\s*["'${curly}]([^<>"]*?)["'${curly}]${behindValue}`, 'g');
const bareValue = new RegExp(`([\\w-]+)\\s*=\\s*["']?([^\\s"'{}<>]+?)["']?${behindValue}`, 'g');

const isWellFormed = (tag: string): boolean => /^<\w+(?:\s+[\w-]+="[^"]*")*\s*\/?>$/.test(tag);

/** Says of a component’s tag that the parser could not read what is wrong with its props. */
const explainProps: Judge = ({ rest }) => {
  const [tag = '', name = ''] = /^<([A-Z]\w{0,20})\b[^<>]{0,400}>/.exec(rest) ?? [];
  if (!isComponentName(name) || isWellFormed(tag)) return undefined;
  const straight = tag.replaceAll(quotedValue, '$1="$2"');
  if (isWellFormed(straight))
    return {
      message: `The quotation marks in \`<${name}>\` are curly, as word processors set them.`,
      fix: writeInstead(straight, 'Put each value between two straight ones, `"`.'),
    };
  const quoted = tag.replaceAll(bareValue, '$1="$2"');
  return isWellFormed(quoted)
    ? {
        message: `A quotation mark is missing in \`<${name}>\`.`,
        fix: writeInstead(quoted, 'Put each value between two, `"`.'),
      }
    : {
        message: `The props of \`<${name}>\` cannot be read.`,
        fix: 'Write each as name="text", with both quotation marks, and put nothing but a space between two.',
      };
};

/** Says of a component’s tag with no `>` that it does not end. */
const explainEndlessTag: Judge = ({ rest }) => {
  const [, name = ''] = /^<([A-Z]\w{0,20})\s[^<>]*(?:<|$)/.exec(rest) ?? [];
  if (!isComponentName(name)) return undefined;
  const end = vocabulary[name].content === 'none' ? '/>' : '>';
  return { message: `The tag \`<${name}\` has no end.`, fix: `Write \`${end}\` behind its last prop.` };
};

const ownLines = (name: string): Explanation => ({
  message: `\`<${name}>\` or \`</${name}>\` stands in a line with other words.`,
  fix: `Put \`<${name}>\` and \`</${name}>\` on lines of their own, with what it holds between them.`,
});

const explainUnclosed: Judge = ({ rest, said }) => {
  const [, name] = /^Expected (?:a|the) closing tag (?:for )?`<\/?([A-Z]\w*)/.exec(said) ?? [];
  if (name === undefined) return undefined;
  if (!isComponentName(name)) return explainUnknownComponent(name);
  const { content } = vocabulary[name];
  const [tag = `<${name} …>`] = /^<[^<>]{1,400}>/.exec(rest) ?? [];
  if (content === 'none')
    return {
      message: `\`<${name}>\` holds nothing, and its tag must say so with a slash at its end.`,
      fix: writeInstead(tag.replace(/\s*>$/, ' />'), `Write \`<${name} … />\`.`),
    };
  if (content === 'inline')
    return {
      message: `\`<${name}>\` is not closed.`,
      fix: `Write \`</${name}>\` behind the words that it holds.`,
    };
  return rest.includes(`</${name}>`) || said.startsWith('Expected the')
    ? ownLines(name)
    : {
        message: `\`<${name}>\` is not closed.`,
        fix: `Write \`</${name}>\` on a line of its own, where it ends.`,
      };
};

const explainClosing: Judge = ({ said }) => {
  const [, closed, , open, line] =
    /^Unexpected closing tag `<\/([^`>]*)>`, expected (an open tag|corresponding closing tag for `<([^`>]*)>` \((\d+):)/.exec(
      said,
    ) ?? [];
  if (closed === undefined) return undefined;
  return open === undefined
    ? {
        message: `\`</${closed}>\` closes what was not opened.`,
        fix: `Delete it, or write \`<${closed}>\` where it begins.`,
      }
    : {
        message: `\`</${closed}>\` stands where \`<${open}>\` of line ${line} must be closed first.`,
        fix: `Write \`</${open}>\`.`,
      };
};

const explainBracket: Judge = ({ rest }) => {
  const [bracket] = /^<[^\s<>]{0,20}/.exec(rest) ?? [];
  return bracket === undefined
    ? undefined
    : {
        message: 'A `<` opens the tag of a component, and none follows.',
        fix: `Write \`\\${bracket}\` for the character itself, or put code between backticks.`,
      };
};

const explainBrace: Judge = ({ said }) => {
  if (said.startsWith('Unexpected end of file in expression'))
    return {
      message: 'A brace is opened here and not closed.',
      fix: 'Write `\\{` for the character itself, or put code between backticks.',
    };
  return said.startsWith('Could not parse expression')
    ? {
        message: 'What stands in these braces is no comment.',
        fix: 'Write `\\{` for a brace, or put code between backticks.',
      }
    : undefined;
};

/** In this order: what is asked later also fits what is asked before. */
const judges: readonly Judge[] = [
  explainConflict,
  explainHtmlComment,
  explainAddress,
  explainTypeParameter,
  explainHtml,
  explainProps,
  explainEndlessTag,
  explainUnclosed,
  explainClosing,
  explainBracket,
  explainBrace,
];

interface Place {
  line: number;
  column: number;
}

/**
 * Says in plain words what the parser could not read and what to write instead: its own words are for those who wrote
 * a program, and what mends most of them is not what they say.
 */
export const explainSyntax = (body: string, { line, column }: Place, said: string): Explanation => {
  const lines = body.split('\n');
  const text = lines[line - 1] ?? '';
  const rest = [text.slice(column - 1), ...lines.slice(line)].join('\n');
  const stop: Stop = { rest, before: text.slice(0, column - 1), said };
  for (const judge of judges) {
    const found = judge(stop);
    if (found !== undefined) return found;
  }
  return {
    message: `The text cannot be read here: ${said}.`,
    fix: 'Write `\\<` and `\\{` where the characters themselves are meant, and close each component.',
  };
};
