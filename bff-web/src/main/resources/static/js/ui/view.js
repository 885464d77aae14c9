// A page's state and the one function that draws it.
import { render } from '/js/html.js';

/**
 * @param draw makes a template of the state
 * @returns {(change?: object) => void} takes over what has changed and draws again, until the page is left
 */
export function viewOf(outlet, signal, state, draw) {
  const update = (change = {}) => {
    Object.assign(state, change);
    if (!signal.aborted) {
      render(draw(state), outlet);
    }
  };
  update();
  return update;
}

export function titled(name) {
  document.title = name ? `${name} · Sagashop` : 'Sagashop';
}
