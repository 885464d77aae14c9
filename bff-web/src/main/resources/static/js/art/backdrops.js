// What stands behind the goods: suns, hills, stripes.
import { svg } from '/js/html.js';

const BACKDROPS = [
  svg`<circle class="f1" cx="120" cy="116" r="84"></circle>`,
  svg`<path class="f1" d="M0 150a120 120 0 0 1 240 0v90H0Z"></path>`,
  svg`<path class="f1" d="M0 0h120v240H0Z"></path>`,
  svg`<path class="f1" d="M0 120h240v120H0Z"></path>`,
  svg`<path class="f1" d="M240 0v240H0Z"></path>`,
  svg`<path class="f1" d="M36 240V124a84 84 0 0 1 168 0v116Z"></path>`,
];

export function backdrop(seed) {
  return BACKDROPS[seed(1, BACKDROPS.length)];
}

/** Quarter circles, turned by chance: what there is to see of a product that nobody has drawn. */
export function pattern(seed) {
  const cells = Array.from({ length: 9 }, (_, index) => index);
  return svg`${cells.map((cell) => {
    const turn = 90 * seed(cell + 10, 4);
    const place = `translate(${30 + (cell % 3) * 60} ${30 + Math.floor(cell / 3) * 60}) rotate(${turn} 30 30)`;
    return svg`<path class=${`f${2 + seed(cell + 30, 3)}`} transform=${place} d="M0 0a60 60 0 0 1 60 60H0Z"></path>`;
  })}`;
}
