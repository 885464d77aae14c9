// What differs between the cart that somebody looked at and the cart as it is.
import { money } from '/js/format.js';

/** @returns {string[]} one sentence a difference, none where there is none */
export function changesBetween(before, after) {
  const earlier = bySku(before);
  const now = bySku(after);
  const gone = [...earlier.values()].filter((item) => !now.has(item.sku)).map((item) => `${item.name} is gone.`);
  const rest = [...now.values()].flatMap((item) => changesOf(earlier.get(item.sku), item));
  return [...gone, ...rest];
}

function changesOf(before, after) {
  if (!before) {
    return [`${after.name} was added (${after.quantity}).`];
  }
  const changes = [];
  if (before.quantity !== after.quantity) {
    changes.push(`${after.name}: ${after.quantity} instead of ${before.quantity}.`);
  }
  if (before.unitPrice.amount !== after.unitPrice.amount) {
    changes.push(`${after.name} now costs ${money(after.unitPrice)} instead of ${money(before.unitPrice)}.`);
  }
  return changes;
}

function bySku(cart) {
  return new Map((cart?.items ?? []).map((item) => [item.sku, item]));
}
