// Which lines of a cart the inventory service will reject, as far as can be seen now.
import { product } from '/js/api.js';

const LOOK_AT_MOST = 12; // a cart may have 100 lines, and this is only a hint

/** @returns {Promise<string[]>} names of products of which there is not enough */
export async function shortOf(cart, signal) {
  const looks = cart.items.slice(0, LOOK_AT_MOST).map(async (item) => {
    const { available } = await product(item.sku, signal);
    return available !== undefined && available < item.quantity ? [item.name] : [];
  });
  const seen = await Promise.allSettled(looks);
  return seen.flatMap(({ value = [] }) => value);
}
