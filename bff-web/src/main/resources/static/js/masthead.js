import { cart } from '/js/cart/cart.js';
import { customerId } from '/js/customer.js';
import { openCustomerDialog } from '/js/customer-dialog.js';
import { count } from '/js/format.js';
import { html, nothing, render } from '/js/html.js';
import { whereWeAre } from '/js/router.js';
import { isDark, switchTheme } from '/js/theme.js';
import { icon } from '/js/ui/icon.js';

const PLACES = [
  { path: '/', name: 'Shop', symbol: 'shop', has: /^\/(products.*)?$/ },
  { path: '/orders', name: 'My orders', symbol: 'receipt', has: /^\/orders/ },
  { path: '/sagas', name: 'Saga board', symbol: 'loom', has: /^\/sagas$/ },
  { path: '/cart', name: 'Cart', symbol: 'cart', has: /^\/(cart|checkout)$/ },
];

export function drawMasthead(masthead) {
  const here = whereWeAre().path;
  const redraw = () => drawMasthead(masthead);
  render(html`
    <div class="masthead-inner">
      <a class="brand" href="#/" aria-label="Sagashop, to the shop">
        <svg class="brand-mark" aria-hidden="true"><use href="/icons.svg#mark"></use></svg>
        <span class="brand-name">Sagashop</span>
      </a>
      <nav class="places" aria-label="Main">
        <ul>${PLACES.map((place) => placeLink(place, here))}</ul>
      </nav>
      <div class="tools">
        <button type="button" class="chip-button" id="shopping-as" aria-haspopup="dialog" @click=${openCustomerDialog}>
          ${icon('person')}<span class="chip-label">Shopping as</span> <strong data-customer>${customerId()}</strong>
        </button>
        <button type="button" class="icon-button" id="theme" aria-pressed=${isDark()}
          @click=${() => { switchTheme(); redraw(); }}>
          ${icon(isDark() ? 'sun' : 'moon')}<span class="unseen">Dark theme</span>
        </button>
      </div>
    </div>`, masthead);
}

const placeLink = ({ path, name, symbol, has }, here) => html`
  <li><a href=${'#' + path} aria-current=${has.test(here) ? 'page' : nothing} data-place=${name}>
    ${icon(symbol)}<span>${name}</span>${path === '/cart' ? cartCount() : nothing}
  </a></li>`;

function cartCount() {
  const pieces = cart.current.itemCount;
  return pieces === 0 ? nothing : html`
    <span class="count" data-cart-count=${pieces}><span aria-hidden="true">${pieces}</span>
      <span class="unseen">${count(pieces, 'piece')}</span></span>`;
}
