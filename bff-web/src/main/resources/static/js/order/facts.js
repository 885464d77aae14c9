// What there is to know about an order beside its timeline.
import { productArt } from '/js/art/product-art.js';
import { nameOfMethod } from '/js/checkout/payment-methods.js';
import { country, dateTime, money } from '/js/format.js';
import { html, nothing } from '/js/html.js';
import { stepName } from '/js/ui/steps.js';

const NOT_HEARD = 'It has not heard of the order yet.';
const NOT_KNOWN = 'It does not answer right now.';

/** @param order an order's detail; parts that are absent are either in degraded or not there yet */
export const orderFacts = (order) => html`
  <div class="order-facts">
    <div>
      ${section('What was ordered', 'lines', lines(order))}
      ${section('Mails', 'mails', mails(order))}
    </div>
    <div>
      ${section('Payment', 'payment', payment(order))}
      ${section('Stock', 'stock', stock(order))}
      ${section('Going to', 'address', address(order.shippingAddress))}
    </div>
  </div>`;

const section = (title, part, content) => html`
  <section class="panel" data-part=${part} aria-label=${title}><h2>${title}</h2>${content}</section>`;

const lines = (order) => html`
  <ul class="order-lines">
    ${order.lines.map((line) => html`
      <li><span class="thumb">${productArt(line)}</span>
        <span><a href=${`#/products/${encodeURIComponent(line.sku)}`}>${line.name}</a><br>
          <small>${line.quantity} × ${money(line.unitPrice)}</small></span>
        <span class="price">${money(line.lineTotal)}</span></li>`)}
  </ul>
  <dl class="sums"><div class="sum"><dt>Total</dt><dd>${money(order.total)}</dd></div></dl>`;

const payment = (order) => html`
  <dl class="facts">
    ${fact('Paid with', nameOfMethod(order.paymentMethod))}
    ${order.payment ? html`
      ${fact('State', stepName(order.payment.status))}
      ${fact('Amount', money(order.payment.amount))}
      ${order.payment.authorizationId ? fact('Authorization', html`<code>${order.payment.authorizationId}</code>`) : nothing}
      ${order.payment.declineReason ? fact('Declined', word(order.payment.declineReason)) : nothing}`
    : absence(order, 'payment', order.paymentStatus)}
  </dl>`;

const stock = (order) => html`
  <dl class="facts">
    ${order.stock ? html`
      ${fact('State', stepName(order.stock.status))}
      ${order.stock.lines.map((line) => fact(line.sku, line.quantity))}`
    : absence(order, 'stock', order.stockStatus)}
  </dl>`;

function mails(order) {
  if (!order.notifications || order.notifications.length === 0) {
    return order.notifications ? html`<p>None yet.</p>` : html`<dl class="facts">${absence(order, 'notifications')}</dl>`;
  }
  return html`<ul class="mails">${order.notifications.map((mail) => html`
    <li data-mail=${mail.kind}><strong>${mail.subject}</strong>
      <small>${word(mail.status)} to ${mail.recipient}, ${dateTime(mail.updatedAt)}</small></li>`)}</ul>`;
}

const address = (to) => html`
  <address>${to.name}<br>${to.street}<br>${to.postalCode} ${to.city}<br>${country(to.country)}</address>`;

const absence = (order, part, heard) => fact('State',
  order.degraded.includes(part) ? NOT_KNOWN : heard ? stepName(heard) : NOT_HEARD);

const fact = (name, value) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;

function word(status) {
  return status.charAt(0) + status.slice(1).toLowerCase().replaceAll('_', ' ');
}
