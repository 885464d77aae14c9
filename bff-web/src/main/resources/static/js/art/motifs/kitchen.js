import { svg } from '/js/html.js';

const mug = (body, band) => () => svg`
  <path class=${`l${body} thick`} d="M160 104h16a28 28 0 0 1 0 56h-16"></path>
  <path class=${`f${body}`} d="M64 80h104v104a22 22 0 0 1-22 22H86a22 22 0 0 1-22-22Z"></path>
  <path class=${`f${band}`} d="M64 122h104v20H64Z"></path>
  <path class="l4" d="M98 62c-10-12 10-18 0-32M130 62c-10-12 10-18 0-32"></path>`;

const espressoCups = () => svg`
  <path class="f3" d="M38 82h72v22a30 30 0 0 1-30 30H68a30 30 0 0 1-30-30Z"></path>
  <path class="f4" d="M130 82h72v22a30 30 0 0 1-30 30h-12a30 30 0 0 1-30-30Z"></path>
  <path class="f2" d="M38 152h72v22a30 30 0 0 1-30 30H68a30 30 0 0 1-30-30Z"></path>
  <path class="f3" d="M130 152h72v22a30 30 0 0 1-30 30h-12a30 30 0 0 1-30-30Z"></path>
  <path class="f0" d="M38 82h72v8H38ZM130 152h72v8h-72Z"></path><path class="f3" d="M130 82h72v8h-72Z"></path>`;

const glasses = () => svg`
  <path class="f4" d="M36 72h76l-10 134H46Z"></path><path class="f3" d="M44 118h60l-7 78H51Z"></path>
  <path class="f4" d="M128 72h76l-10 134h-56Z"></path><path class="f2" d="M134 96h64l-7 100h-50Z"></path>
  <path class="f0" d="M134 96h64l-2 22h-60Z"></path>`;

const storageTin = () => svg`
  <rect class="f3" x="64" y="76" width="112" height="130" rx="8"></rect>
  <rect class="f2" x="58" y="56" width="124" height="26" rx="6"></rect>
  <circle class="f0" cx="120" cy="69" r="6"></circle>
  <circle class="f4" cx="120" cy="142" r="36"></circle>
  <ellipse class="f3" cx="120" cy="142" rx="14" ry="23" transform="rotate(30 120 142)"></ellipse>
  <path class="l4" d="M112 160c4-14 12-20 16-36"></path>`;

const spoon = () => svg`
  <path class="l3 thicker" d="M112 128 190 50"></path>
  <circle class="f3" cx="88" cy="152" r="46"></circle><circle class="f2" cx="88" cy="152" r="34"></circle>
  <path class="f4" d="M54 152a34 34 0 0 1 68 0Z"></path>`;

const whisk = () => svg`
  <path class="l4" d="M98 116 62 196M108 116 88 204M120 116v92M132 116l20 88M142 116l36 80M103 116 75 201M126 116l10 90M114 116l-10 90"></path>
  <path class="f2" d="M90 98h60v22H90Z"></path>
  <rect class="f3" x="100" y="30" width="40" height="70" rx="8"></rect>`;

const towels = () => svg`
  <path class="l3" d="M30 54h180"></path>
  <path class="f4" d="M48 54h64v140H48Z"></path><path class="f2" d="M48 92h64v10H48ZM48 112h64v10H48ZM48 172h64v10H48Z"></path>
  <path class="f3" d="M128 54h64v122h-64Z"></path><path class="f4" d="M138 54h8v122h-8ZM156 54h8v122h-8ZM174 54h8v122h-8Z"></path>`;

const board = () => svg`
  <path class="f3" d="M56 92a16 16 0 0 1 16-16h26V50a22 22 0 0 1 44 0v26h26a16 16 0 0 1 16 16v98a16 16 0 0 1-16 16H72a16 16 0 0 1-16-16Z"></path>
  <circle class="f1" cx="120" cy="52" r="9"></circle>
  <path class="l2" d="M76 108c30-10 58 10 88 0M76 136c30-10 58 10 88 0M76 164c30-10 58 10 88 0"></path>`;

/** By what follows "KIT-" in the SKU; the first that fits is taken. */
export const KITCHEN = {
  'MUG-BLU': mug(3, 2), MUG: mug(4, 3), ESP: espressoCups, GLS: glasses, TIN: storageTin, SPN: spoon, WHI: whisk,
  TWL: towels, BRD: board,
};
