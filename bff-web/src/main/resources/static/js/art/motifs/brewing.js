import { svg } from '/js/html.js';

const dripper = () => svg`
  <path class="f3" d="M54 62h132l-46 82h-40Z"></path>
  <path class="f4" d="M50 50h140v14H50Z"></path>
  <path class="l0" d="M84 72l26 62M120 72v62M156 72l-26 62"></path>
  <path class="f2" d="M80 144h80v14H80Z"></path>
  <path class="f4" d="M84 168h72v34a8 8 0 0 1-8 8H92a8 8 0 0 1-8-8Z"></path>
  <path class="f3" d="M84 186h72v16a8 8 0 0 1-8 8H92a8 8 0 0 1-8-8Z"></path>`;

const filters = () => svg`
  <path class="f3" d="M36 70h136l-46 130H82Z"></path>
  <path class="f4" d="M52 62h136l-46 130H98Z"></path>
  <path class="f2" d="M68 54h136l-46 130h-44Z"></path>
  <path class="l0" d="M110 66l18 108M162 66l-18 108"></path>`;

const kettle = () => svg`
  <path class="l3 thick" d="M84 176C40 176 62 96 26 88"></path>
  <path class="f3" d="M84 112h88l16 92H72Z"></path>
  <path class="f2" d="M90 96h76v16H90Z"></path>
  <circle class="f4" cx="128" cy="86" r="11"></circle>
  <path class="l4 thick" d="M176 120c44-6 44 66 6 66"></path>
  <path class="f4" d="M72 190h118l2 14H70Z"></path>`;

const press = () => svg`
  <path class="l3 thick" d="M160 92h22a12 12 0 0 1 12 12v64a12 12 0 0 1-12 12h-22"></path>
  <rect class="f4" x="66" y="80" width="98" height="124" rx="8"></rect>
  <path class="f3" d="M66 132h98v64a8 8 0 0 1-8 8H74a8 8 0 0 1-8-8Z"></path>
  <path class="f2" d="M60 66h110v16H60Z"></path>
  <path class="l2" d="M115 66V36"></path><circle class="f2" cx="115" cy="32" r="11"></circle>
  <path class="f0" d="M66 124h98v8H66Z"></path>`;

const grinder = () => svg`
  <path class="l4 thick" d="M120 62V44h60"></path><circle class="f2" cx="184" cy="44" r="14"></circle>
  <path class="f4" d="M88 62h64v18H88Z"></path>
  <rect class="f3" x="82" y="80" width="76" height="70" rx="4"></rect>
  <path class="f2" d="M76 110h88v12H76Z"></path>
  <path class="f4" d="M86 150h68v48a12 12 0 0 1-12 12H98a12 12 0 0 1-12-12Z"></path>
  <path class="f3" d="M86 182h68v16a12 12 0 0 1-12 12H98a12 12 0 0 1-12-12Z"></path>`;

const scale = () => svg`
  <path class="f4" d="M52 126h136l12 66a12 12 0 0 1-12 14H52a12 12 0 0 1-12-14Z"></path>
  <rect class="f3" x="46" y="108" width="148" height="20" rx="6"></rect>
  <rect class="f3" x="70" y="150" width="100" height="34" rx="4"></rect>
  <path class="l2" d="M84 158v18M98 158v18M122 158h14v9h-14v9h14M150 176h.1"></path>
  <path class="f2" d="M84 108c0-28 12-40 36-40s36 12 36 40Z"></path><path class="l0" d="M120 68v-18"></path>`;

const travelPress = () => svg`
  <rect class="f2" x="86" y="30" width="68" height="20" rx="4"></rect>
  <rect class="f4" x="94" y="50" width="52" height="50"></rect>
  <rect class="f3" x="82" y="92" width="76" height="84" rx="4"></rect>
  <path class="l0" d="M96 112h22M96 130h22M96 148h22"></path>
  <path class="f4" d="M70 176h100v12H70Z"></path><path class="f2" d="M84 188h72l-8 20H92Z"></path>`;

const mokaPot = () => svg`
  <path class="f4" d="M84 130 70 208h100l-14-78Z"></path>
  <path class="f2" d="M82 120h76v12H82Z"></path>
  <path class="f3" d="M72 66h96l-12 54H84Z"></path>
  <path class="f3" d="M72 66 48 56v14l28 16Z"></path>
  <path class="f4" d="M76 52h88l4 14H72Z"></path><circle class="f2" cx="120" cy="44" r="10"></circle>
  <path class="l2 thick" d="M166 72h26v56"></path>`;

const teapot = () => svg`
  <path class="l4 thick" d="M174 116c50-10 46 66-4 58"></path>
  <path class="f4" d="M76 150 30 104h20l40 24Z"></path>
  <circle class="f4" cx="122" cy="146" r="60"></circle>
  <path class="f3" d="M63 156a60 60 0 0 0 118 0c-30-14-48 12-72 2-18-8-30-8-46-2Z"></path>
  <path class="f2" d="M92 90h60v12H92Z"></path><circle class="f2" cx="122" cy="80" r="12"></circle>`;

/** By what follows "BRW-" in the SKU. */
export const BREWING = {
  V60: dripper, FIL: filters, KET: kettle, PRS: press, GRI: grinder, SCA: scale, AER: travelPress, MOK: mokaPot,
  POT: teapot,
};
