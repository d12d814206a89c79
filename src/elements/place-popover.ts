const gap = 8;

/**
 * Puts an open, fixed popover beneath a place in the window, or above it where there is more room; never over the place
 * itself, and never out of the window. The height left for it is in `--popover-room`, for its `max-height`.
 */
export const placePopover = (popover: HTMLElement, place: DOMRectReadOnly): void => {
  const { style } = popover;
  const { clientWidth, clientHeight } = document.documentElement;
  style.removeProperty('--popover-room');
  const below = clientHeight - place.bottom - 2 * gap;
  const above = place.top - 2 * gap;
  const isBelow = popover.offsetHeight <= below || below >= above;
  style.setProperty('--popover-room', `${isBelow ? below : above}px`);
  style.left = `${Math.max(gap, Math.min(place.left, clientWidth - popover.offsetWidth - gap))}px`;
  style.top = `${isBelow ? place.bottom + gap : place.top - gap - popover.offsetHeight}px`;
};
