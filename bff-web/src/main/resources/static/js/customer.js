// Who is shopping. There is no sign-in: the API believes the header X-Customer-Id, so a guest gets a random id.
import { randomId } from '/js/random-id.js';
import { remember, remembered, whenChangedElsewhere } from '/js/storage.js';

const WELL_FORMED = /^(?!.{65})[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*$/;

export const CUSTOMER_ID_RULE = '1 to 64 letters, digits, underscores, hyphens, and dots between them';

/** Tells of changes: event "change", whose detail is true if it was made in another window. */
export const customerChanges = new EventTarget();

// What this window shows and asks is one customer's, whoever another window shops as meanwhile, until it is told.
let current;

export function isWellFormed(id) {
  return WELL_FORMED.test(id);
}

export function newGuestId() {
  return 'guest-' + randomId().slice(0, 8);
}

export function customerId() {
  current ??= chosen();
  return current;
}

function chosen() {
  const known = remembered('customer');
  if (typeof known === 'string' && isWellFormed(known)) {
    return known;
  }
  const guest = newGuestId();
  remember('customer', guest);
  return guest;
}

export function shopAs(id) {
  remember('customer', id);
  become(id, false);
}

function become(id, elsewhere) {
  current = id;
  customerChanges.dispatchEvent(new CustomEvent('change', { detail: elsewhere }));
}

whenChangedElsewhere('customer', () => {
  const other = chosen();
  if (current !== undefined && other !== current) {
    become(other, true);
  }
});
