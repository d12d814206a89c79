/** How long the button says what came of it, in milliseconds. */
const saidFor = 2500;

const selectText = (code: Element): void => {
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.selectAllChildren(code);
};

const copy = async (code: Element): Promise<string> => {
  try {
    await navigator.clipboard.writeText(code.textContent);
    return 'Copied';
  } catch {
    // The reader's own keys can still do it.
    selectText(code);
    return 'Selected: press Ctrl+C';
  }
};

/** Gives each block of code a button that copies it; a live region says what came of it. */
for (const figure of document.querySelectorAll('figure.code')) {
  const code = figure.querySelector('code');
  const button = document.createElement('button');
  const status = document.createElement('span');
  button.type = 'button';
  button.textContent = 'Copy';
  button.setAttribute(
    'aria-label',
    `Copy ${figure.querySelector('.code-title')?.textContent ?? 'this code'}`,
  );
  status.setAttribute('role', 'status');
  button.addEventListener('click', async () => {
    status.textContent = code === null ? '' : await copy(code);
    setTimeout(() => (status.textContent = ''), saidFor);
  });
  figure.querySelector('figcaption')?.append(status, button);
}
