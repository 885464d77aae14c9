import { cart } from '/js/cart/cart.js';
import { changeNotice } from '/js/cart/change-notice.js';
import { productArt } from '/js/art/product-art.js';
import { quantityStepper } from '/js/cart/quantity-stepper.js';
import { count, money } from '/js/format.js';
import { html, nothing, repeat } from '/js/html.js';
import { icon } from '/js/ui/icon.js';
import { emptyState, loading, problemNotice } from '/js/ui/notices.js';
import { titled, viewOf } from '/js/ui/view.js';

export function cartPage({ outlet, signal }) {
  titled('Cart');
  const state = { known: cart.isKnown, busy: false, problem: undefined, changes: [] };

  async function attempt(write) {
    update({ busy: true, problem: undefined });
    try {
      const { changes = [] } = await write();
      update({ busy: false, changes });
    } catch (problem) {
      update({ busy: false, problem });
    }
  }

  const actions = {
    async load() {
      try {
        await cart.load();
        update({ known: true, problem: undefined });
      } catch (problem) {
        update({ problem });
      }
    },
    set: (sku, quantity) => attempt(() => cart.set(sku, quantity)),
    remove: (sku) => attempt(() => cart.remove(sku)),
    dismiss: () => update({ changes: [] }),
  };
  const update = viewOf(outlet, signal, state, (now) => page(now, actions), actions.load);
  cart.addEventListener('change', () => update(), { signal });
  actions.load();
}

const page = (state, actions) => html`
  <h1 tabindex="-1">Your cart</h1>
  ${state.problem ? problemNotice(state.problem, state.known ? undefined : actions.load) : nothing}
  ${changeNotice(state.changes, actions.dismiss)}
  ${!state.known ? (state.problem ? nothing : loading('your cart'))
    : cart.current.items.length === 0 ? emptyState('cart', 'Nothing in it yet', 'What you add in the shop waits here.',
      html`<a class="button" data-kind="primary" href="#/">To the shop</a>`)
    : contents(state, actions)}`;

const contents = (state, actions) => html`
  <div class="with-side">
    <ul class="cart-lines" aria-busy=${state.busy} data-cart-version=${cart.current.version}>
      ${repeat(cart.current.items, (item) => item.sku, (item) => line(item, actions))}
    </ul>
    <aside class="summary" aria-labelledby="summary-title">
      <h2 id="summary-title">Summary</h2>
      <dl class="sums">
        <div><dt>${count(cart.current.itemCount, 'piece')}</dt><dd>${money(cart.current.total)}</dd></div>
        <div><dt>Shipping</dt><dd>Free</dd></div>
        <div class="sum"><dt>Total</dt><dd data-cart-total>${money(cart.current.total)}</dd></div>
      </dl>
      <a class="button" data-kind="primary" href="#/checkout">To the checkout</a>
      <p class="hint">Prices are of this moment; the order takes the ones it finds when you buy.</p>
    </aside>
  </div>`;

const line = (item, actions) => html`
  <li class="cart-line" data-sku=${item.sku}>
    <div class="thumb">${productArt(item)}</div>
    <div class="cart-words">
      <h2><a href=${`#/products/${encodeURIComponent(item.sku)}`}>${item.name}</a></h2>
      <p>${money(item.unitPrice)} each</p>
    </div>
    ${quantityStepper({
      name: item.name, quantity: item.quantity,
      onChange: (quantity) => actions.set(item.sku, quantity),
    })}
    <p class="price">${money(item.lineTotal)}</p>
    <button type="button" class="icon-button" @click=${() => actions.remove(item.sku)}>
      ${icon('bin')}<span class="unseen">Remove ${item.name}</span></button>
  </li>`;
