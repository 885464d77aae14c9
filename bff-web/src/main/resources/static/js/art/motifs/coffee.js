import { label } from '/js/art/labels.js';
import { svg } from '/js/html.js';

const bag = (seed) => svg`
  <path class="f3" d="M72 66h96l10 140H62Z"></path>
  <path class="f4" d="M72 44h96v22H72Z"></path>
  <path class="l3" d="M72 55h96"></path>
  <rect class="f0" x="82" y="92" width="76" height="92" rx="3"></rect>
  ${label(seed, 88, 100)}
  <path class="l3" d="M94 174h52"></path>`;

const bigBag = (seed) => svg`
  <path class="f3" d="M60 52h120l8 158H52Z"></path>
  <path class="f2" d="M60 28h120v24H60Z"></path>
  <circle class="f0" cx="120" cy="70" r="7"></circle>
  <path class="f4" d="M55 100h130l5 84H50Z"></path>
  ${label(seed, 86, 108, 68)}`;

const cans = () => svg`
  <rect class="f3" x="44" y="76" width="66" height="130" rx="9"></rect>
  <rect class="f2" x="44" y="104" width="66" height="66"></rect>
  <rect class="f4" x="130" y="76" width="66" height="130" rx="9"></rect>
  <rect class="f3" x="130" y="104" width="66" height="66"></rect>
  <path class="f4" d="M52 66h50v10H52Z"></path><path class="f3" d="M138 66h50v10h-50Z"></path>
  <circle class="f4" cx="77" cy="137" r="19"></circle><path class="f0" d="M144 137a19 19 0 0 1 38 0Z"></path>`;

const numberedJar = () => svg`
  <rect class="f4" x="76" y="44" width="88" height="30" rx="5"></rect>
  <path class="f3" d="M84 74h72c20 14 20 24 20 40v84a10 10 0 0 1-10 10H74a10 10 0 0 1-10-10v-84c0-16 0-26 20-40Z"></path>
  <path class="f0" d="M64 116h112v64H64Z"></path>
  <path class="f2" d="M98 148a22 22 0 0 1 44 0ZM98 152h44a22 22 0 0 1-44 0Z"></path>`;

/** By what follows "COF-" in the SKU; the first that fits is taken. */
export const COFFEE = { GEI: numberedJar, CLD: cans, BRA: bigBag, ESP: bigBag, '': bag };
