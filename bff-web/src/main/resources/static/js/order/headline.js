// How an order stands, in one sentence, and what that means in another.
import { reasonInWords } from '/js/ui/order-status.js';

const COMPENSATIONS = new Set(['StockReleased', 'PaymentVoided', 'PaymentRefunded']);

/** @returns {{headline: string, meaning: string}} */
export function inWords(saga) {
  switch (saga.status) {
    case 'PLACED':
      return { headline: 'Placed', meaning: placed(saga) };
    case 'CONFIRMED':
      return { headline: 'Confirmed', meaning: confirmed(saga) };
    case 'SHIPPED':
      return { headline: 'Shipped', meaning: 'The goods are on their way, and there is nothing left to undo.' };
    case 'CANCELLED':
      return { headline: `Cancelled: ${reasonInWords(saga.cancellationReason)}`, meaning: cancelled(saga) };
    default:
      return { headline: 'Order', meaning: '' };
  }
}

function placed(saga) {
  const waitsFor = (service) => saga.expected.some((expected) => expected.service === service);
  const stock = waitsFor('inventory-service');
  const payment = waitsFor('payment-service');
  if (stock && payment) {
    return 'Inventory and payment are at work, each on its own.';
  }
  return stock ? 'The money is set aside; inventory has yet to answer.'
    : payment ? 'The stock is held; payment has yet to answer.'
    : 'Both answers are in.';
}

function confirmed(saga) {
  return saga.entries.some(({ type }) => type === 'PaymentCaptured')
    ? 'Paid. It ships after a short while, in which you can still change your mind.'
    : 'Stock and payment agree; the money is being taken.';
}

function cancelled(saga) {
  const undone = saga.entries.filter((entry) => entry.undoes).length;
  const isUndoing = saga.expected.some(({ anyOf }) => anyOf.every((type) => COMPENSATIONS.has(type)));
  if (isUndoing) {
    return 'What was done for it is being undone.';
  }
  return undone > 0 ? 'All that had been done for it has been undone.' : 'Nothing had been done that needs undoing.';
}
