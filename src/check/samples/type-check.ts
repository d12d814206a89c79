import { join, resolve, sep } from 'node:path';
import type { Diagnostic, SourceFile } from 'typescript';
import type { SampleFault } from './sample.ts';

const root = join(import.meta.dirname, '../../..');

const toName = (index: number): string => join(root, `sample-${index}.ts`).replaceAll('\\', '/');

/** Finds what the compiler says of samples, each a module of its own, under strict rules and Node's types. */
export const checkTypes = async (codes: readonly string[]): Promise<SampleFault[][]> => {
  // Loaded only where a sample is new: it is the largest package of the project.
  const { default: ts } = await import('typescript');
  const options = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    erasableSyntaxOnly: true,
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.NodeNext,
    moduleDetection: ts.ModuleDetectionKind.Force,
    lib: ['lib.es2024.d.ts', 'lib.esnext.disposable.d.ts'],
    types: ['node'],
    typeRoots: [join(root, 'node_modules/@types')],
  };
  const files = new Map(codes.map((code, index) => [toName(index), code]));
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  // A sample may name any file of the machine by a reference; only packages are read for it, wherever they are installed.
  const isPackage = (name: string): boolean => resolve(name).split(sep).includes('node_modules');
  host.getSourceFile = (name, ...rest): SourceFile | undefined => {
    const code = files.get(name);
    // A package of modules: without this the file would count as CommonJS and refuse `await` at its top.
    return code === undefined
      ? isPackage(name)
        ? getSourceFile.call(host, name, ...rest)
        : undefined
      : ts.createSourceFile(
          name,
          code,
          { languageVersion: ts.ScriptTarget.ESNext, impliedNodeFormat: ts.ModuleKind.ESNext },
          true,
        );
  };
  host.fileExists = (name) => files.has(name) || (isPackage(name) && fileExists.call(host, name));
  host.readFile = (name) => files.get(name) ?? (isPackage(name) ? readFile.call(host, name) : undefined);
  const program = ts.createProgram([...files.keys()], options, host);
  const toFault = ({ file, start, messageText }: Diagnostic): SampleFault => {
    const message = ts.flattenDiagnosticMessageText(messageText, ' ');
    if (file === undefined || start === undefined) return { message };
    const { line, character } = file.getLineAndCharacterOfPosition(start);
    return { line: line + 1, column: character + 1, message };
  };
  return [...files.keys()].map((name) => {
    const file = program.getSourceFile(name);
    return file === undefined ? [] : ts.getPreEmitDiagnostics(program, file).map(toFault);
  });
};
