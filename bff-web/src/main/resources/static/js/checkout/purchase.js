// One purchase, however often it has to be sent. The key tells the server that a second click, a retry or a reload asks
// for the same thing again; it is kept until there is an answer, and made for one body: another body is another purchase.
import { checkout } from '/js/api.js';
import { customerId } from '/js/customer.js';
import { randomId } from '/js/random-id.js';
import { forget, remember, remembered } from '/js/storage.js';

// Whoever comes back later has decided anew.
const ASKED_AGAIN_FOR_MILLIS = 15 * 60_000;

/**
 * Asks again for a purchase that has had no answer, as when the connection broke or the page was closed.
 *
 * @returns {Promise<object|undefined>} its order; nothing if there was no such purchase
 */
export async function purchaseWithoutAnswer() {
  const pending = remembered('purchase');
  if (!pending?.purchase) {
    return undefined;
  }
  const { customer, ...body } = JSON.parse(pending.purchase);
  if (customer !== customerId()) {
    return undefined;
  }
  if (!(Date.now() - pending.at < ASKED_AGAIN_FOR_MILLIS)) {
    forget('purchase');
    return undefined;
  }
  return buy(body);
}

/** @returns {Promise<object>} the order */
export async function buy(body) {
  try {
    const order = await checkout(body, keyFor(body));
    forget('purchase');
    return order;
  } catch (problem) {
    if (!problem.isTemporary) {
      forget('purchase'); // refused, so nothing was bought; a temporary problem may hide a purchase that was made
    }
    throw problem;
  }
}

function keyFor(body) {
  const purchase = JSON.stringify({ customer: customerId(), ...body });
  const pending = remembered('purchase');
  if (pending?.purchase === purchase) {
    return pending.key;
  }
  const key = randomId();
  remember('purchase', { purchase, key, at: Date.now() });
  return key;
}
