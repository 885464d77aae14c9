// Patterns printed on bags and tins: 64 by 64, to be put where a label goes.
import { svg } from '/js/html.js';

const LABELS = [
  svg`<circle class="f2" cx="32" cy="32" r="26"></circle><path class="f4" d="M32 6a26 26 0 0 1 0 52Z"></path>`,
  svg`<path class="f2" d="M6 58a26 26 0 0 1 52 0Z"></path><path class="f4" d="M6 30a26 26 0 0 1 52 0Z"></path>`,
  svg`<path class="f2" d="M32 4 60 32 32 60 4 32Z"></path><path class="f4" d="M32 20 44 32 32 44 20 32Z"></path>`,
  svg`<path class="f2" d="M6 8h52v10H6ZM6 46h52v10H6Z"></path><path class="f4" d="M6 27h52v10H6Z"></path>`,
  svg`<ellipse class="f2" cx="32" cy="32" rx="18" ry="27" transform="rotate(35 32 32)"></ellipse>
    <path class="l0" d="M22 52C26 36 38 32 42 12"></path>`,
  svg`<path class="f2" d="M4 32a14 14 0 0 1 28 0Zm28 0a14 14 0 0 1 28 0ZM4 58a14 14 0 0 1 28 0Zm28 0a14 14 0 0 1 28 0Z"></path>
    <circle class="f4" cx="32" cy="10" r="7"></circle>`,
];

export function label(seed, x, y, size = 64) {
  const scale = size / 64;
  return svg`<g transform=${`translate(${x} ${y}) scale(${scale})`}>${LABELS[seed(2, LABELS.length)]}</g>`;
}
