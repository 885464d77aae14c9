import { html, nothing } from '/js/html.js';
import { icon } from '/js/ui/icon.js';

/** The cart was not what the customer looked at: nothing was done, and this is why. */
export const changeNotice = (changes, dismiss, title = 'Your cart has changed elsewhere') => changes.length === 0 ? nothing : html`
  <div class="notice" data-tone="wary" role="alert" data-cart-changed>
    ${icon('alert')}
    <div>
      <p class="notice-title">${title}</p>
      <p>This is how it is now. What you just did was not carried out; do it again if it still fits.</p>
      <ul>${changes.map((change) => html`<li>${change}</li>`)}</ul>
    </div>
    <button type="button" class="button" @click=${dismiss}>All right</button>
  </div>`;
