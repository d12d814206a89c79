/** A file of citations: what its format is called, how its name ends, its text. */
interface CitationFile {
  name: string;
  ending: string;
  text: string;
}

const source = location.pathname.split('/').at(-2) ?? '';

const readFile = async ({ href, textContent }: HTMLAnchorElement): Promise<CitationFile> => {
  const response = await fetch(href);
  if (!response.ok) throw new Error(href);
  return { name: textContent.trim(), ending: href.replace(/.*\./, ''), text: await response.text() };
};

let files: Promise<CitationFile[]> | undefined;

/** The files of the whole source, as the page itself links to them; asked for again when they could not be had. */
const readFiles = async (): Promise<CitationFile[]> => {
  const links = document.querySelectorAll<HTMLAnchorElement>('cite-this a[href^="cite."]');
  files ??= Promise.all([...links].map(readFile));
  try {
    return await files;
  } catch (error) {
    files = undefined;
    throw error;
  }
};

/** Cuts out the entry with a fact's address: blank lines stand between entries, and nothing of an address follows it. */
const cutOut = ({ ending, text }: CitationFile, fact: string): string => {
  const address = `${location.pathname}#${fact}`;
  if (ending === 'json') {
    const items: { URL: string }[] = JSON.parse(text);
    return JSON.stringify(
      items.filter(({ URL: url }) => url.endsWith(address)),
      null,
      2,
    );
  }
  const isFacts = (entry: string): boolean =>
    entry.split(address).some((rest, index) => index > 0 && !/^[\w-]/.test(rest));
  return text.trim().split('\n\n').find(isFacts) ?? '';
};

const createLink = (file: CitationFile, fact: string): HTMLElement => {
  const item = document.createElement('li');
  const link = document.createElement('a');
  const text = cutOut(file, fact);
  link.textContent = file.name;
  link.href = URL.createObjectURL(new Blob([text]));
  link.download = `${source}--${fact}.${file.ending}`;
  link.dataset['text'] = text;
  item.append(link);
  return item;
};

const createCitations = async (fact: string): Promise<HTMLElement> => {
  const list = document.createElement('ul');
  list.append(...(await readFiles()).map((file) => createLink(file, fact)));
  const element = document.createElement('cite-this');
  element.append(list);
  return element;
};

/** Gives a fact its own way to be cited; the files are asked for when a reader opens the first one. */
const addControl = (fact: HTMLElement): void => {
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  const message = document.createElement('p');
  const value = fact.querySelector('data')?.textContent;
  details.className = 'disclosure';
  summary.textContent = value === undefined ? 'Cite this statement' : 'Cite this figure';
  if (value !== undefined) summary.setAttribute('aria-label', `Cite this figure: ${value}`);
  message.setAttribute('role', 'status');
  details.append(summary, message);
  details.addEventListener('toggle', async () => {
    if (!details.open || details.querySelector('cite-this')) return;
    try {
      const citations = await createCitations(fact.id);
      if (!details.querySelector('cite-this')) message.replaceWith(citations);
    } catch {
      message.textContent = 'The citations could not be loaded. Close this and open it again to retry.';
    }
  });
  fact.append(details);
};

for (const fact of document.querySelectorAll<HTMLElement>('.fact')) addControl(fact);
