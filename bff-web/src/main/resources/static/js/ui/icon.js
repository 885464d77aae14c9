import { html } from '/js/html.js';

/** An ornament: what it means has to be said in words beside it. */
export const icon = (name) =>
  html`<svg class="icon" aria-hidden="true" focusable="false"><use href=${`/icons.svg#${name}`}></use></svg>`;
