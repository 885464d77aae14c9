// The states of an order, in words.
import { html } from '/js/html.js';

const STATUS = { PLACED: 'Placed', CONFIRMED: 'Confirmed', SHIPPED: 'Shipped', CANCELLED: 'Cancelled' };

const REASON = {
  OUT_OF_STOCK: 'not enough in stock',
  PAYMENT_DECLINED: 'the card was declined',
  PAYMENT_FAILED: 'the money could not be taken',
  TIMED_OUT: 'no answer in time',
  CUSTOMER_REQUEST: 'as you wished',
};

export function statusName(status) {
  return STATUS[status] ?? status;
}

export function reasonInWords(reason) {
  return REASON[reason] ?? reason;
}

export const statusPill = (status) => html`<span class="pill" data-status=${status}>${statusName(status)}</span>`;
