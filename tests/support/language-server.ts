import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

interface Diagnostic {
  range: { start: { line: number } };
  message: string;
}

interface Completion {
  label: string;
}

interface ServerOptions {
  /** The server's program. */
  program: string;
  /** The folder that the editor has open. */
  root: string;
  /** What the editor's settings say, by section. */
  settings?: Record<string, unknown>;
  initializationOptions?: unknown;
}

const capabilities = {
  workspace: { configuration: true, workspaceFolders: true },
  textDocument: {
    completion: { completionItem: { documentationFormat: ['markdown' as const] } },
    hover: { contentFormat: ['markdown' as const] },
    publishDiagnostics: {},
  },
};

/** Where a text has a word, and how many characters after its beginning the cursor is put. */
const toPosition = (text: string, word: string, after: number) => {
  const before = text.slice(0, text.indexOf(word) + after);
  return { line: before.split('\n').length - 1, character: before.length - before.lastIndexOf('\n') - 1 };
};

/** Starts a language server as an editor does, and asks it what the editor asks; it ends with the test. */
export const openEditor = async ({ program, root, settings = {}, initializationOptions }: ServerOptions) => {
  const child = spawn(process.execPath, [program, '--stdio'], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  onTestFinished(() => void child.kill());
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const reports = new Map<string, Diagnostic[]>();
  connection.onRequest('workspace/configuration', ({ items }: { items: { section: string }[] }) =>
    items.map(({ section }) => settings[section] ?? null),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.onNotification(
    'textDocument/publishDiagnostics',
    ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => {
      reports.set(uri, diagnostics);
    },
  );
  connection.listen();
  const rootUri = pathToFileURL(root).href;
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: 'almanac' }],
    capabilities,
    initializationOptions,
  });
  await connection.sendNotification('initialized', {});
  const open = async (file: string, languageId: string, text: string) => {
    const uri = pathToFileURL(file).href;
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
    const at = (word: string, after: number) => ({
      textDocument: { uri },
      position: toPosition(text, word, after),
    });
    return {
      /** What is shown over a word. */
      hover: async (word: string): Promise<string> =>
        JSON.stringify(await connection.sendRequest('textDocument/hover', at(word, 1))),
      /** What is proposed after a word. */
      complete: async (word: string): Promise<string[]> => {
        const answer: { items: Completion[] } = await connection.sendRequest(
          'textDocument/completion',
          at(word, word.length),
        );
        return answer.items.map(({ label }) => label);
      },
      /** What is underlined, with its line; waits until the server has said something. */
      listProblems: async (): Promise<string[]> => {
        while (!reports.has(uri)) await new Promise((resolve) => setTimeout(resolve, 50));
        return (reports.get(uri) ?? []).map(({ range, message }) => `${range.start.line + 1}: ${message}`);
      },
    };
  };
  return { open };
};
