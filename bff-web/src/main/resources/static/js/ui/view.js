// A page's state and the one function that draws it.
import { render } from '/js/html.js';

/**
 * @param draw makes a template of the state
 * @param {() => void} [retry] what to do about a temporary state.problem once the browser is online again
 * @returns {(change?: object) => void} takes over what has changed and draws again, until the page is left
 */
export function viewOf(outlet, signal, state, draw, retry) {
  const update = (change = {}) => {
    Object.assign(state, change);
    if (!signal.aborted) {
      keepingFocus(outlet, () => render(draw(state), outlet));
    }
  };
  window.addEventListener('online', () => {
    if (state.problem?.isTemporary) {
      update({ problem: undefined });
      retry?.();
    }
  }, { signal });
  update();
  return update;
}

/** Where what had the focus is gone, such as a button that was pressed, it goes to the page's heading and is not lost. */
function keepingFocus(outlet, redraw) {
  const hadFocus = outlet.contains(document.activeElement);
  redraw();
  if (hadFocus && !outlet.contains(document.activeElement) && !document.activeElement?.closest('dialog')) {
    outlet.querySelector('h1')?.focus({ preventScroll: true });
  }
}

export function titled(name) {
  document.title = name ? `${name} · Sagashop` : 'Sagashop';
}
