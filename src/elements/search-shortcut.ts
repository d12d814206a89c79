const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

/** Puts the cursor into the page's search field when `/` is pressed outside of a field. */
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  const input =
    document.querySelector<HTMLInputElement>('#search-input') ??
    document.querySelector<HTMLInputElement>('#site-search-input');
  if (input === null) return;
  event.preventDefault();
  input.focus();
  input.select();
});
