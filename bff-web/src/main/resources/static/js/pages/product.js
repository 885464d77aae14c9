import { product } from '/js/api.js';
import { productArt } from '/js/art/product-art.js';
import { addToCart } from '/js/cart/add-to-cart.js';
import { quantityStepper } from '/js/cart/quantity-stepper.js';
import { money } from '/js/format.js';
import { html, nothing } from '/js/html.js';
import { icon } from '/js/ui/icon.js';
import { degradedNotice, loading, problemNotice } from '/js/ui/notices.js';
import { stockHint } from '/js/ui/stock-hint.js';
import { titled, viewOf } from '/js/ui/view.js';

export function productPage({ outlet, signal, sku }) {
  titled('Product');
  const state = { product: undefined, problem: undefined, quantity: 1 };

  async function load() {
    try {
      const found = await product(sku, signal);
      titled(found.name);
      update({ product: found, problem: undefined });
    } catch (problem) {
      update({ problem });
    }
  }

  const actions = {
    retry: load,
    setQuantity: (quantity) => update({ quantity }),
    add: () => addToCart(state.product, state.quantity),
  };
  const update = viewOf(outlet, signal, state, (now) => page(now, actions), actions.retry);
  load();
}

const page = (state, actions) => html`
  <p class="back"><a href="#/">${icon('back')}All products</a></p>
  ${state.problem ? html`<h1 tabindex="-1">Product</h1>${problemNotice(state.problem, actions.retry)}`
    : state.product ? detail(state, actions)
    : html`<h1 tabindex="-1" class="unseen">Product</h1>${loading('the product')}`}`;

const detail = ({ product: item, quantity }, actions) => html`
  <article class="product-detail" data-sku=${item.sku}>
    <div class="product-picture">${productArt(item)}</div>
    <div class="product-words">
      <p class="kicker"><a href=${`#/?category=${encodeURIComponent(item.category)}`}>${item.category}</a></p>
      <h1 tabindex="-1">${item.name}</h1>
      <p class="lede">${item.description}</p>
      <p class="product-line"><span class="price">${money(item.price)}</span>${stockHint(item.available)}</p>
      ${degradedNotice(item.degraded)}
      <div class="buy">
        ${quantityStepper({ name: item.name, quantity, onChange: actions.setQuantity })}
        <button type="button" class="button" data-kind="primary" @click=${actions.add}>
          ${item.available === 0 ? 'Add to cart anyway' : 'Add to cart'}</button>
      </div>
      ${item.available !== undefined && item.available < quantity ? html`
        <p class="aside">${icon('thread')}<span>More than there is. You can order it all the same: the inventory service
          will reject the stock, and you can watch the payment being undone.</span></p>` : nothing}
      <p class="sku">${item.sku}</p>
    </div>
  </article>`;
