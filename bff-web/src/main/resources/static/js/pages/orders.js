import { orders } from '/js/api.js';
import { productArt } from '/js/art/product-art.js';
import { customerId } from '/js/customer.js';
import { count, dateTime, money, shortId } from '/js/format.js';
import { html, nothing, repeat } from '/js/html.js';
import { whileSeen } from '/js/stream/waiting.js';
import { emptyState, loading, problemNotice } from '/js/ui/notices.js';
import { reasonInWords, statusPill } from '/js/ui/order-status.js';
import { titled, viewOf } from '/js/ui/view.js';

const PAGE_SIZE = 10;
const PICTURES = 4;
const REFRESH_MILLIS = 2500;
const LARGEST_PAGE = 100;

export function ordersPage({ outlet, signal, kept }) {
  titled('My orders');
  const state = { items: [], nextCursor: undefined, busy: true, problem: undefined, ...kept.orders };

  async function load(cursor) {
    update({ busy: true, problem: undefined });
    try {
      const found = await orders({ cursor, limit: PAGE_SIZE }, signal);
      update({ items: [...(cursor ? state.items : []), ...found.items], nextCursor: found.nextCursor, busy: false });
    } catch (problem) {
      update({ problem, busy: false });
    }
  }

  /** What is shown is read anew, as far as one page goes; those further down hardly change any more. */
  async function refresh() {
    if (state.busy) {
      return;
    }
    try {
      const limit = Math.min(Math.max(state.items.length, PAGE_SIZE), LARGEST_PAGE);
      const { items } = await orders({ limit }, signal);
      const read = new Set(items.map(({ orderId }) => orderId));
      update({ items: [...items, ...state.items.filter(({ orderId }) => !read.has(orderId))], problem: undefined });
    } catch (problem) {
      update({ problem });
    }
  }

  const actions = {
    retry: () => load(),
    async more() {
      const shown = state.items.length;
      await load(state.nextCursor);
      outlet.querySelectorAll('.order-card a')[shown]?.focus();
    },
  };
  const update = viewOf(outlet, signal, state, (now) => {
    kept.orders = { items: now.items, nextCursor: now.nextCursor };
    return page(now, actions);
  }, actions.retry);
  state.items.length === 0 ? load() : update({ busy: false });
  whileSeen(REFRESH_MILLIS, signal, refresh);
}

const page = (state, actions) => html`
  <h1 tabindex="-1">My orders</h1>
  <p class="lede">Those of <strong>${customerId()}</strong>, newest first.</p>
  ${state.problem ? problemNotice(state.problem, actions.retry) : nothing}
  ${state.items.length === 0 ? (state.busy ? loading('your orders') : state.problem ? nothing : nobodyBought())
    : html`
      <ul class="orders" aria-busy=${state.busy}>${repeat(state.items, (item) => item.orderId, card)}</ul>
      ${state.nextCursor ? html`
        <div class="more"><button type="button" class="button" data-kind="wide" ?disabled=${state.busy}
          @click=${actions.more}>Show more</button></div>` : nothing}`}`;

const nobodyBought = () => emptyState('receipt', 'No orders yet', 'Buy something, and its saga is kept here.',
  html`<a class="button" data-kind="primary" href="#/">To the shop</a>`);

const card = (order) => html`
  <li class="order-card" data-order-id=${order.orderId} data-status=${order.status}>
    <div class="pictures" aria-hidden="true">${order.lines.slice(0, PICTURES).map((line) => productArt(line))}</div>
    <div class="order-words">
      <h2><a href=${`#/orders/${order.orderId}`}>${titleOf(order.lines)}</a></h2>
      <p>${dateTime(order.placedAt)} · <code>${shortId(order.orderId)}</code></p>
    </div>
    <p class="order-state">${statusPill(order.status)}
      ${order.cancellationReason ? html`<span>${reasonInWords(order.cancellationReason)}</span>` : nothing}</p>
    <p class="price">${money(order.total)}</p>
  </li>`;

function titleOf([first, ...others]) {
  return others.length === 0 ? `${first.quantity} × ${first.name}`
    : `${first.name} and ${count(others.length, 'other product')}`;
}
