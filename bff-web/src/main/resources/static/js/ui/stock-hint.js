import { html } from '/js/html.js';

const SCARCE = 20;

/** What is left of a product; an absent number means that nobody could say. */
function stockLevel(available) {
  if (available === undefined) {
    return { level: 'unknown', text: 'Stock unknown' };
  }
  if (available === 0) {
    return { level: 'sold-out', text: 'Sold out' };
  }
  return available <= SCARCE
    ? { level: 'scarce', text: `Only ${available} left` }
    : { level: 'plenty', text: 'In stock' };
}

export function stockHint(available) {
  const { level, text } = stockLevel(available);
  return html`<span class="stock" data-stock=${level}>${text}</span>`;
}
