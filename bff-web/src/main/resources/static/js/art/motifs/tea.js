import { label } from '/js/art/labels.js';
import { svg } from '/js/html.js';

const tin = (emblem) => (seed) => svg`
  <rect class="f4" x="74" y="40" width="92" height="34" rx="6"></rect>
  <rect class="f3" x="62" y="68" width="116" height="140" rx="8"></rect>
  <rect class="f0" x="62" y="94" width="116" height="88"></rect>
  ${emblem(seed)}`;

const leaf = () => svg`
  <path class="f2" d="M120 100c34 10 40 46 0 76-40-30-34-66 0-76Z"></path><path class="l0" d="M120 112v64"></path>`;

const twoLeaves = () => svg`
  <path class="f2" d="M116 172c-36 0-46-26-42-56 30 2 46 22 42 56Z"></path>
  <path class="f4" d="M124 172c36 0 46-26 42-56-30 2-46 22-42 56Z"></path>`;

const slice = () => svg`
  <circle class="f2" cx="120" cy="138" r="34"></circle><circle class="f0" cx="120" cy="138" r="26"></circle>
  <path class="f4" d="M120 138 109 115a26 26 0 0 1 22 0ZM120 138l23-11a26 26 0 0 1 0 22ZM120 138l11 23a26 26 0 0 1-22 0ZM120 138l-23 11a26 26 0 0 1 0-22Z"></path>`;

const PETALS = [0, 45, 90, 135, 180, 225, 270, 315];
const flower = () => svg`
  ${PETALS.map((turn) => svg`<ellipse class="f4" cx="120" cy="112" rx="9" ry="17" transform=${`rotate(${turn} 120 138)`}></ellipse>`)}
  <circle class="f2" cx="120" cy="138" r="13"></circle>`;

const sprig = () => svg`
  <path class="l2" d="M120 178V104"></path>
  <path class="f2" d="M120 128c-26 2-36-12-36-24 22-2 34 6 36 24Zm0 0c26 2 36-12 36-24-22-2-34 6-36 24Zm0 34c-26 2-36-12-36-24 22-2 34 6 36 24Zm0 0c26 2 36-12 36-24-22-2-34 6-36 24Z"></path>`;

const bowl = () => svg`
  <path class="f3" d="M44 112h152c0 54-30 84-76 84s-76-30-76-84Z"></path>
  <ellipse class="f4" cx="120" cy="112" rx="76" ry="19"></ellipse>
  <ellipse class="f1" cx="120" cy="114" rx="64" ry="14"></ellipse>
  <path class="f3" d="M92 190h56v14H92Z"></path>
  <path class="l4" d="M96 78c-12-14 12-22 0-38M124 78c-12-14 12-22 0-38M152 78c-12-14 12-22 0-38"></path>`;

/** By what follows "TEA-" in the SKU; the first that fits is taken. */
export const TEA = {
  MAT: bowl, CHM: tin(flower), PEP: tin(sprig), EAR: tin(slice), SEN: tin(leaf), DAR: tin(twoLeaves),
  '': tin((seed) => label(seed, 88, 106)),
};
