// What the events say, for people. An event that is not listed here is shown all the same, under its own name.
import { count, moneyOfEvent } from '/js/format.js';
import { reasonInWords } from '/js/ui/order-status.js';

export const LANES = [
  { service: 'order-service', lane: 'order', name: 'Order', symbol: 'receipt' },
  { service: 'payment-service', lane: 'payment', name: 'Payment', symbol: 'card' },
  { service: 'inventory-service', lane: 'inventory', name: 'Inventory', symbol: 'crate' },
  { service: 'notification-service', lane: 'notification', name: 'Notification', symbol: 'envelope' },
];

const MAILS = {
  ORDER_CONFIRMED: 'that the order is confirmed',
  ORDER_CANCELLED: 'that the order is cancelled',
  ORDER_SHIPPED: 'that the order is on its way',
  PAYMENT_REFUNDED: 'that the money comes back',
};
const DECLINES = { CARD_DECLINED: 'The bank gave no reason', INSUFFICIENT_FUNDS: 'Not enough money on the account' };

const pieces = ({ lines = [] }) => lines.reduce((sum, line) => sum + line.quantity, 0);
const held = (data) => count(pieces(data), 'piece');
const amount = (data) => moneyOfEvent(data.amount);
const shortage = ({ sku, requested, available }) => `${sku}: ${requested} wanted, ${available} there`;

const EVENTS = {
  OrderPlaced: { title: 'Order placed', says: (data) => `${held(data)} for ${moneyOfEvent(data.total)}` },
  OrderConfirmed: { title: 'Order confirmed', says: () => 'Stock and payment agree' },
  OrderShipped: { title: 'Order shipped', says: () => 'No way back from here' },
  OrderCancelled: { title: 'Order cancelled', kind: 'refusal', says: (data) => capital(reasonInWords(data.reason)) },
  StockReserved: { title: 'Stock reserved', says: (data) => `${held(data)} held` },
  StockRejected: { title: 'Stock rejected', kind: 'refusal', says: (data) => data.shortages.map(shortage).join('; ') },
  StockReservationRefused: { title: 'Reservation refused', kind: 'refusal', says: () => 'Cancelled before anything was held' },
  StockReleased: { title: 'Stock released', kind: 'compensation', says: (data) => `${held(data)} free again` },
  StockCommitted: { title: 'Stock committed', says: (data) => `${held(data)} left the house` },
  PaymentAuthorized: { title: 'Payment authorized', says: (data) => `${amount(data)} set aside` },
  PaymentDeclined: { title: 'Payment declined', kind: 'refusal', says: (data) => DECLINES[data.reason] ?? data.reason },
  PaymentRefused: { title: 'Payment refused', kind: 'refusal', says: () => 'Cancelled before any money was asked for' },
  PaymentCaptured: { title: 'Payment captured', says: (data) => `${amount(data)} taken` },
  PaymentCaptureFailed: { title: 'Capture failed', kind: 'refusal', says: (data) => data.reason },
  PaymentVoided: { title: 'Payment voided', kind: 'compensation', says: (data) => `${amount(data)} will not be taken` },
  PaymentRefunded: { title: 'Payment refunded', kind: 'compensation', says: (data) => `${amount(data)} given back` },
  CustomerNotified: { title: 'Customer notified', says: (data) => `A mail says ${MAILS[data.kind] ?? data.kind}` },
  NotificationFailed: { title: 'Mail given up', kind: 'refusal', says: (data) => data.reason },
};

export function titleOf(type) {
  return EVENTS[type]?.title ?? capital(type.replace(/(?!^)[A-Z]/g, (letter) => ' ' + letter.toLowerCase()));
}

/** step, refusal or compensation */
export function kindOf(type) {
  return EVENTS[type]?.kind ?? 'step';
}

/** Data that is not as it should be is no reason to lose the timeline: then the title has to do. */
export function says({ type, data }) {
  try {
    return EVENTS[type]?.says(data ?? {}) ?? '';
  } catch {
    return '';
  }
}

export function laneOf(service) {
  return LANES.find((lane) => lane.service === service) ?? { lane: 'order', name: service, symbol: 'receipt' };
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
