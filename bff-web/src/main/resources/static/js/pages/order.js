import { cancelOrder } from '/js/api.js';
import { shortId } from '/js/format.js';
import { html, nothing } from '/js/html.js';
import { announcerIn } from '/js/order/announcer.js';
import { connectionChip } from '/js/order/connection.js';
import { orderFacts } from '/js/order/facts.js';
import { inWords } from '/js/order/headline.js';
import { liveOrder } from '/js/order/live-order.js';
import { loomIn } from '/js/timeline/loom.js';
import { NOTHING_KNOWN } from '/js/timeline/saga.js';
import { icon } from '/js/ui/icon.js';
import { degradedNotice, loading, problemNotice } from '/js/ui/notices.js';
import { titled, viewOf } from '/js/ui/view.js';

export function orderPage({ outlet, signal, id }) {
  titled(`Order ${shortId(id)}`);
  const state = {
    id, order: undefined, saga: NOTHING_KNOWN, problem: undefined, refusal: undefined, cancelling: false,
    connection: 'connecting', streamProblem: undefined,
  };
  const actions = {
    retry: () => open(),
    async cancel() {
      if (state.cancelling) {
        return; // a double click
      }
      update({ cancelling: true, refusal: undefined });
      try {
        await cancelOrder(id);
      } catch (refusal) {
        update({ refusal });
      }
      await live.refresh();
      update({ cancelling: false });
    },
  };

  const update = viewOf(outlet, signal, state, (now) => page(now, actions), actions.retry);
  const loom = loomIn(outlet.querySelector('.loom-host'), signal);
  const announce = announcerIn(outlet.querySelector('.announcer'));

  const live = liveOrder(id, signal, ({ arrived, ...change }) => {
    update(change);
    if (change.saga) {
      loom.show(change.saga);
    }
    if (arrived && state.order) { // what was there when the page was opened is on it, and not news
      announce(arrived);
    }
  });

  async function open() {
    await live.refresh();
    if (state.order && !signal.aborted) {
      live.follow();
    }
  }
  open();
}

const page = (state, actions) => html`
  <p class="back"><a href="#/orders">${icon('back')}My orders</a></p>
  ${head(state, actions)}
  ${state.refusal ? problemNotice(state.refusal) : nothing}
  ${state.problem ? problemNotice(state.problem, actions.retry) : nothing}
  ${degradedNotice(state.order?.degraded)}
  <section class="saga" aria-labelledby="saga-title" data-connection=${state.connection}
    data-status=${state.saga.status ?? nothing} ?hidden=${!state.order}>
    <header class="saga-head">
      <h2 id="saga-title">The saga</h2>
      ${connectionChip(state.connection, state.streamProblem)}
    </header>
    <div class="loom-host"></div>
    <p class="unseen announcer" role="log" aria-live="polite"></p>
  </section>
  ${state.order ? orderFacts(state.order) : state.problem ? nothing : loading('the order')}`;

function head({ id, order, saga, cancelling }, actions) {
  const { headline, meaning } = inWords(saga);
  return html`
    <header class="order-head" data-status=${saga.status ?? nothing}>
      <div>
        <p class="kicker">Order <code title=${id}>${shortId(id)}</code></p>
        <h1 tabindex="-1">${headline}</h1>
        <p class="lede" role="status">${meaning}</p>
      </div>
      ${order?.cancellable ? html`
        <button type="button" class="button" data-kind="danger" aria-disabled=${cancelling} @click=${actions.cancel}>
          ${cancelling ? 'Cancelling' : 'Cancel order'}</button>` : nothing}
    </header>`;
}
