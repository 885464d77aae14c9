import { categories, products } from '/js/api.js';
import { productArt } from '/js/art/product-art.js';
import { addToCart } from '/js/cart/add-to-cart.js';
import { count, money } from '/js/format.js';
import { html, live, nothing, repeat } from '/js/html.js';
import { hero } from '/js/pages/hero.js';
import { rewriteQuery } from '/js/router.js';
import { icon } from '/js/ui/icon.js';
import { degradedNotice, emptyState, loading, problemNotice } from '/js/ui/notices.js';
import { stockHint } from '/js/ui/stock-hint.js';
import { titled, viewOf } from '/js/ui/view.js';

const PAGE_SIZE = 24;
const TYPING_PAUSE_MILLIS = 250;

let knownCategories = []; // so that they stand there at once when the page is opened again

export function productsPage({ outlet, signal, query, kept }) {
  titled('');
  const state = {
    q: query.get('q') ?? '', category: query.get('category') ?? '',
    categories: knownCategories, items: [], degraded: [], nextCursor: undefined, busy: true, problem: undefined,
    ...kept.shelf,
  };
  let typing;
  let search = new AbortController(); // of the latest search; an earlier one's answer would come too late
  signal.addEventListener('abort', () => search.abort());

  async function load(cursor) {
    search.abort();
    search = new AbortController();
    const mine = search.signal;
    update({ busy: true, problem: undefined });
    try {
      const { q, category } = state;
      const found = await products({ q, category, cursor, limit: PAGE_SIZE }, mine);
      update({
        items: cursor ? [...state.items, ...found.items] : found.items,
        degraded: found.degraded, nextCursor: found.nextCursor, busy: false,
      });
    } catch (problem) {
      if (!mine.aborted) {
        update({ problem, busy: false });
      }
    }
  }

  function filter(change) {
    update(change);
    rewriteQuery({ q: state.q, category: state.category });
    return load();
  }

  const actions = {
    search(event) {
      clearTimeout(typing);
      const q = event.target.value.trim();
      typing = setTimeout(() => q !== state.q && filter({ q }), TYPING_PAUSE_MILLIS);
    },
    choose: (category) => filter({ category }),
    clear: () => filter({ q: '', category: '' }),
    retry: () => load(),
    async more() {
      const shown = state.items.length;
      await load(state.nextCursor);
      outlet.querySelectorAll('.product-card a')[shown]?.focus(); // the button may be gone, and focus with it
    },
  };
  const update = viewOf(outlet, signal, state, (now) => {
    const { q, category, items, degraded, nextCursor } = now;
    kept.shelf = { q, category, items, degraded, nextCursor };
    return page(now, actions);
  }, actions.retry);

  state.items.length === 0 ? load() : update({ busy: false });
  categories(signal).then(({ items }) => {
    knownCategories = items;
    update({ categories: items });
  }, () => {}); // the shop works without the chips
}

const page = (state, actions) => html`
  ${hero()}
  <section aria-labelledby="products-title">
    <div class="shelf-head">
      <h2 id="products-title">${state.category || 'Everything'}</h2>
      <search class="search">
        ${icon('search')}
        <label class="unseen" for="search">Search products</label>
        <input id="search" type="search" placeholder="Search the shelves" autocomplete="off" maxlength="100"
          .value=${live(state.q)} @input=${actions.search}>
      </search>
    </div>
    ${chips(state, actions)}
    ${degradedNotice(state.degraded)}
    ${state.problem ? problemNotice(state.problem, actions.retry) : nothing}
    <p class="unseen" role="status">${state.busy ? '' : `${count(state.items.length, 'product')} shown`}</p>
    ${shelf(state, actions)}
  </section>`;

const chips = ({ categories: all, category }, { choose }) => html`
  <div class="chips" role="group" aria-label="Categories">
    ${['', ...all].map((name) => html`
      <button type="button" class="chip" data-category=${name} aria-pressed=${name === category}
        @click=${() => choose(name)}>${name || 'All'}</button>`)}
  </div>`;

function shelf(state, actions) {
  if (state.items.length === 0) {
    return state.busy ? loading('products') : state.problem ? nothing : emptyState('search', 'Nothing found',
      'No product has these words in this category.',
      html`<button type="button" class="button" @click=${actions.clear}>Show everything</button>`);
  }
  return html`
    <ul class="shelf" aria-busy=${state.busy}>${repeat(state.items, (item) => item.sku, card)}</ul>
    ${state.nextCursor ? html`
      <div class="more"><button type="button" class="button" data-kind="wide" ?disabled=${state.busy}
        @click=${actions.more}>Show more</button></div>` : nothing}`;
}

const card = (item) => html`
  <li class="product-card" data-sku=${item.sku}>
    <div class="product-picture">${productArt(item)}</div>
    <h3><a href=${`#/products/${encodeURIComponent(item.sku)}`}>${item.name}</a></h3>
    <p class="product-line"><span class="price">${money(item.price)}</span>${stockHint(item.available)}</p>
    <button type="button" class="add" @click=${() => addToCart(item)}>
      ${icon('plus')}<span class="unseen">Add ${item.name} to cart</span>
    </button>
  </li>`;
