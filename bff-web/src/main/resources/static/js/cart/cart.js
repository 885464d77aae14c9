// The customer's cart as this tab knows it. It lives in the order service; other tabs and devices change it too, so
// each change names the version that it was made for, and a stale one is answered with the cart as it is now.
import { addToCart, readCart, removeFromCart, setQuantity } from '/js/api.js';
import { changesBetween } from '/js/cart/cart-changes.js';
import { customerChanges, customerId } from '/js/customer.js';

const EMPTY = Object.freeze({ version: 0, items: [], itemCount: 0 });

class Cart extends EventTarget {
  current = EMPTY;
  isKnown = false; // whether it is the customer's cart as it was read, or none at all
  #turn = Promise.resolve();

  constructor() {
    super();
    customerChanges.addEventListener('change', () => {
      this.adopt(EMPTY);
      this.isKnown = false;
    });
  }

  /** In turn as well: an answer that is late must not replace the cart of a later change, or of another customer. */
  load() {
    return this.#inTurn(async () => {
      await this.#tryTo(readCart);
      return this.current;
    });
  }

  /** Adding means the same whatever else is in the cart, so it is simply done again for the cart as it is now. */
  add(sku, quantity) {
    return this.#inTurn(async () => {
      const changes = await this.#tryTo(() => addToCart(sku, quantity, this.current.version));
      return changes ? { changes: await this.#tryTo(() => addToCart(sku, quantity, this.current.version)) ?? [] } : {};
    });
  }

  /** @returns {Promise<{changes?: string[]}>} with changes, nothing was done: the cart was not what was looked at */
  set(sku, quantity) {
    return this.#inTurn(async () => ({
      changes: await this.#tryTo(() => setQuantity(sku, quantity, this.current.version)),
    }));
  }

  remove(sku) {
    return this.#inTurn(async () => ({
      changes: await this.#tryTo(() => removeFromCart(sku, this.current.version)),
    }));
  }

  /** @returns {string[]} in words, how it differs from what was known */
  adopt(cart) {
    const changes = changesBetween(this.current, cart);
    this.current = cart;
    this.isKnown = true;
    this.dispatchEvent(new Event('change'));
    return changes;
  }

  async #tryTo(write) {
    const customer = customerId();
    try {
      const cart = await write();
      if (customer === customerId()) {
        this.adopt(cart);
      }
      return undefined;
    } catch (problem) {
      if (!problem.is?.('cart-changed') || customer !== customerId()) {
        throw problem;
      }
      return this.adopt(problem.body.cart);
    }
  }

  /** One after the other: a second click would otherwise be made for the version that the first one is replacing. */
  #inTurn(task) {
    const customer = customerId();
    const result = this.#turn.then(() => customer === customerId() ? task() : {}); // it was meant for another's cart
    this.#turn = result.catch(() => {});
    return result;
  }
}

export const cart = new Cart();
