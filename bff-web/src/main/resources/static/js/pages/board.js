import { orders, sagas } from '/js/api.js';
import { ago, count, money, shortId } from '/js/format.js';
import { html, nothing, repeat } from '/js/html.js';
import { whileSeen } from '/js/stream/waiting.js';
import { icon } from '/js/ui/icon.js';
import { emptyState, loading, problemNotice } from '/js/ui/notices.js';
import { reasonInWords, statusName, statusPill } from '/js/ui/order-status.js';
import { stepName } from '/js/ui/steps.js';
import { titled, viewOf } from '/js/ui/view.js';

const PAGE_SIZE = 40;
const REFRESH_MILLIS = 2000;
const COLUMNS = [
  { name: 'Order' }, { name: 'State' }, { name: 'Stock' }, { name: 'Payment' },
  { name: 'Pieces', kind: 'number' }, { name: 'Total', kind: 'number' }, { name: 'Placed' },
];
const STATUSES = ['PLACED', 'CONFIRMED', 'SHIPPED', 'CANCELLED'];

export function boardPage({ outlet, signal }) {
  titled('Saga board');
  const state = { items: undefined, mine: new Set(), problem: undefined };
  const update = viewOf(outlet, signal, state, page);
  whileSeen(REFRESH_MILLIS, signal, async () => {
    try {
      const [board, own] = await Promise.all([
        sagas({ limit: PAGE_SIZE }, signal),
        orders({ limit: PAGE_SIZE }, signal),
      ]);
      update({ items: board.items, mine: new Set(own.items.map((order) => order.orderId)), problem: undefined });
    } catch (problem) {
      update({ problem });
    }
  });
}

const page = ({ items, mine, problem }) => html`
  <h1 tabindex="-1">Saga board</h1>
  <p class="lede">The ${PAGE_SIZE} newest orders of all customers, looked at every other second. Yours lead to their
    timelines.</p>
  ${problem ? problemNotice(problem) : nothing}
  ${!items ? (problem ? nothing : loading('the board'))
    : items.length === 0 ? emptyState('loom', 'All quiet', 'Nobody has ordered yet.',
      html`<a class="button" data-kind="primary" href="#/">Be the first</a>`)
    : html`${tally(items)}${table(items, mine)}`}`;

/** How the sagas on the board stand, as a bar whose parts are as long as they are many. */
function tally(items) {
  const parts = STATUSES.map((status) => ({ status, number: items.filter((saga) => saga.status === status).length }));
  return html`
    <ul class="tally">
      ${parts.map(({ status, number }) => html`
        <li data-status=${status} data-number=${number}>
          <svg class="tally-bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
            <rect width=${(100 * number) / items.length} height="1"></rect></svg>
          <strong>${number}</strong> ${statusName(status).toLowerCase()}
        </li>`)}
    </ul>`;
}

/** The roles are spelled out because a phone lays the rows out as cards, and a table that is none loses its own. */
const table = (items, mine) => html`
  <table class="board" role="table">
    <thead role="rowgroup"><tr role="row">
      ${COLUMNS.map(({ name, kind }) => html`
        <th role="columnheader" scope="col" class=${kind ?? nothing}>${name}</th>`)}
    </tr></thead>
    <tbody role="rowgroup">${repeat(items, (saga) => saga.orderId, (saga) => row(saga, mine.has(saga.orderId)))}</tbody>
  </table>`;

const row = (saga, isMine) => html`
  <tr role="row" data-order-id=${saga.orderId} data-status=${saga.status} ?data-mine=${isMine}>
    <th role="rowheader" scope="row">${isMine ? html`<a href=${`#/orders/${saga.orderId}`}>${shortId(saga.orderId)}</a>
      <span class="yours">yours</span>` : shortId(saga.orderId)}</th>
    <td role="cell" data-label="State">${statusPill(saga.status)}
      ${saga.cancellationReason ? html`<span class="reason">${reasonInWords(saga.cancellationReason)}</span>` : nothing}</td>
    <td role="cell" data-label="Stock">${step('inventory', saga.stockStatus)}</td>
    <td role="cell" data-label="Payment">${step('payment', saga.paymentStatus)}</td>
    <td role="cell" data-label="Pieces" class="number"><span class="narrow-only">${count(saga.pieces, 'piece')}</span><span
      class="wide-only">${saga.pieces}</span></td>
    <td role="cell" data-label="Total" class="number">${money(saga.total)}</td>
    <td role="cell" data-label="Placed">${ago(saga.placedAt)}</td>
  </tr>`;

const FAILED = new Set(['REJECTED', 'REFUSED', 'DECLINED', 'CAPTURE_FAILED']);
const UNDONE = new Set(['RELEASED', 'VOIDED', 'REFUNDED']);

function step(lane, status) {
  const went = status === 'PENDING' ? 'waiting' : FAILED.has(status) ? 'failed' : UNDONE.has(status) ? 'undone' : 'done';
  const symbol = { waiting: 'dots', failed: 'close', undone: 'undo', done: 'check' }[went];
  return html`<span class="step" data-lane=${lane} data-went=${went}>${icon(symbol)}${stepName(status)}</span>`;
}
