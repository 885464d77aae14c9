// Who is shopping. There is no sign-in: the API believes the header X-Customer-Id, so a guest gets a random id.
import { randomId } from '/js/random-id.js';
import { remember, remembered } from '/js/storage.js';

const WELL_FORMED = /^[A-Za-z0-9._-]{1,64}$/;

export const CUSTOMER_ID_RULE = '1 to 64 letters, digits, dots, underscores or hyphens';

/** Tells of changes: event "change". */
export const customerChanges = new EventTarget();

export function isWellFormed(id) {
  return WELL_FORMED.test(id);
}

export function newGuestId() {
  return 'guest-' + randomId().slice(0, 8);
}

export function customerId() {
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
  customerChanges.dispatchEvent(new Event('change'));
}
