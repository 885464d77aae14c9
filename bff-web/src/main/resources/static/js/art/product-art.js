// A picture for every product, drawn out of its SKU: flat shapes in the colours of its category, like a printed poster.
// The same SKU always gives the same picture. A SKU that has no motif of its own gets a pattern of its category.
import { svg, html } from '/js/html.js';
import { backdrop, pattern } from '/js/art/backdrops.js';
import { BREWING } from '/js/art/motifs/brewing.js';
import { COFFEE } from '/js/art/motifs/coffee.js';
import { DESK } from '/js/art/motifs/desk.js';
import { KITCHEN } from '/js/art/motifs/kitchen.js';
import { OUTDOOR } from '/js/art/motifs/outdoor.js';
import { TEA } from '/js/art/motifs/tea.js';
import { seedOf } from '/js/art/seed.js';

const SHELVES = {
  COF: { category: 'coffee', motifs: COFFEE },
  TEA: { category: 'tea', motifs: TEA },
  BRW: { category: 'brewing', motifs: BREWING },
  KIT: { category: 'kitchen', motifs: KITCHEN },
  DSK: { category: 'desk', motifs: DESK },
  OUT: { category: 'outdoor', motifs: OUTDOOR },
};
const UNKNOWN = { category: 'other', motifs: {} };
const VARIANTS = 4;

/** @param {{sku: string}} product anything that has a SKU; the picture is an ornament beside its name */
export function productArt({ sku }) {
  const { category, motifs } = SHELVES[sku.slice(0, 3)] ?? UNKNOWN;
  const seed = seedOf(sku);
  const key = Object.keys(motifs).find((prefix) => sku.startsWith(prefix, 4));
  const motif = key === undefined ? pattern(seed) : motifs[key](seed);
  return html`
    <svg class="art" viewBox="0 0 240 240" aria-hidden="true" data-shelf=${category} data-variant=${seed(0, VARIANTS)}>
      ${svg`<rect class="f0" width="240" height="240"></rect>`}${backdrop(seed)}${motif}
    </svg>`;
}
