import { cart } from '/js/cart/cart.js';
import { changeNotice } from '/js/cart/change-notice.js';
import { addressFields, addressOf, lastAddress, rememberAddress } from '/js/checkout/address.js';
import { PAYMENT_METHODS, paymentMethodChoice } from '/js/checkout/payment-methods.js';
import { buy } from '/js/checkout/purchase.js';
import { shortOf } from '/js/checkout/stock-forecast.js';
import { count, money } from '/js/format.js';
import { html, nothing } from '/js/html.js';
import { goTo } from '/js/router.js';
import { icon } from '/js/ui/icon.js';
import { emptyState, listOf, loading, problemNotice } from '/js/ui/notices.js';
import { toast } from '/js/ui/toast.js';
import { titled, viewOf } from '/js/ui/view.js';

const SOLD_OUT_SAMPLE = '#/?q=matcha'; // the sample catalogue has none of it

export function checkoutPage({ outlet, signal }) {
  titled('Checkout');
  const state = {
    known: cart.isKnown, busy: false, problem: undefined, changes: [], risen: [], short: [], address: lastAddress(),
  };

  const actions = {
    async load() {
      try {
        await cart.load();
        update({ known: true, problem: undefined });
        update({ short: await shortOf(cart.current, signal) });
      } catch (problem) {
        update({ problem });
      }
    },
    async submit(event) {
      event.preventDefault();
      if (state.busy) {
        return; // a double click
      }
      const form = new FormData(event.target);
      const address = addressOf(form);
      rememberAddress(address);
      update({ busy: true, problem: undefined, changes: [], risen: [], address });
      try {
        const order = await buy({
          version: cart.current.version, paymentMethod: form.get('paymentMethod'), shippingAddress: address,
          expectedTotal: cart.current.total, // what the page shows
        });
        cart.load().catch(() => {}); // it is empty now; the order is what matters
        if (signal.aborted) { // elsewhere by now, and perhaps somebody else
          toast('Your order is placed.', { tone: 'good', link: { href: `#/orders/${order.orderId}`, text: 'See it' } });
        } else {
          goTo(`/orders/${order.orderId}`);
        }
      } catch (problem) {
        refused(problem);
      }
    },
    dismiss: () => update({ changes: [], risen: [] }),
  };
  const update = viewOf(outlet, signal, state, (now) => page(now, actions), actions.load);

  function refused(problem) {
    if (problem.is?.('cart-changed')) {
      update({ busy: false, changes: cart.adopt(problem.body.cart) });
    } else if (problem.is?.('price-risen')) {
      const changes = cart.adopt(problem.body.cart);
      update({ busy: false, risen: changes.length > 0 ? changes : [`All of it now costs ${money(cart.current.total)}.`] });
    } else {
      update({ busy: false, problem });
    }
    (outlet.querySelector('[aria-invalid="true"]') ?? outlet.querySelector('[role="alert"]'))?.focus();
  }

  cart.addEventListener('change', () => update(), { signal });
  actions.load();
}

const page = (state, actions) => html`
  <h1 tabindex="-1">Checkout</h1>
  ${!state.known ? (state.problem ? problemNotice(state.problem, actions.load) : loading('your cart'))
    : cart.current.items.length === 0 && !state.busy ? html`${changeNotice(state.changes, actions.dismiss)}${emptyState(
      'cart', 'There is nothing to buy', 'Your cart is empty.',
      html`<a class="button" data-kind="primary" href="#/">To the shop</a>`)}`
    : form(state, actions)}`;

function form(state, actions) {
  const errors = state.problem?.fieldErrors ?? {};
  return html`
    <form class="checkout" @submit=${actions.submit} novalidate>
      <section class="checkout-lines" aria-labelledby="lines-title">
        <h2 id="lines-title">${count(cart.current.itemCount, 'piece')}</h2>
        <ul class="summary-lines">
          ${cart.current.items.map((item) => html`
            <li><span>${item.quantity} × ${item.name}</span> <span>${money(item.lineTotal)}</span></li>`)}
        </ul>
      </section>
      <div class="checkout-fields">
        ${changeNotice(state.changes, actions.dismiss)}
        ${changeNotice(state.risen, actions.dismiss, 'It costs more now')}
        ${state.problem ? problemNotice(state.problem, undefined, state.problem.detail) : nothing}
        ${paymentMethodChoice(PAYMENT_METHODS[0].token, errors.paymentMethod)}
        ${outOfStockHint(state.short)}
        ${addressFields(state.address, errors)}
      </div>
      <aside class="checkout-pay" aria-label="Total">
        <dl class="sums">
          <div class="sum"><dt>Total</dt><dd>${cart.current.total ? money(cart.current.total) : ''}</dd></div>
        </dl>
        <button type="submit" class="button" data-kind="primary" aria-disabled=${state.busy}>
          ${state.busy ? 'Buying' : 'Buy now'}</button>
        <p class="hint">The answer comes at once; what becomes of the order you see on the next page, as it happens.</p>
      </aside>
    </form>`;
}

const outOfStockHint = (short) => short.length > 0
  ? html`<p class="aside" data-tone="wary" data-short>${icon('alert')}<span>There is not enough of ${listOf(short)}:
      inventory will reject this order, and whatever payment has done by then is undone.</span></p>`
  : html`<p class="aside">${icon('thread')}<span>One more path has nothing to do with the card: put
      <a href=${SOLD_OUT_SAMPLE}>something sold out</a> into the cart, and inventory rejects the order.</span></p>`;
