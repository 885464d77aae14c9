import { svg } from '/js/html.js';

const DOTS = Array.from({ length: 20 }, (_, index) => ({ x: 100 + (index % 4) * 24, y: 68 + Math.floor(index / 4) * 28 }));

const notebook = () => svg`
  <rect class="f3" x="58" y="36" width="130" height="170" rx="8"></rect>
  <path class="f2" d="M66 36h14v170H66a8 8 0 0 1-8-8V44a8 8 0 0 1 8-8Z"></path>
  ${DOTS.map(({ x, y }) => svg`<circle class="f4" cx=${x} cy=${y} r="5"></circle>`)}
  <path class="f2" d="M150 206h14v20l-7-8-7 8Z"></path>`;

const fountainPen = () => svg`
  <g transform="rotate(40 120 120)">
    <rect class="f3" x="102" y="20" width="36" height="104" rx="14"></rect>
    <rect class="f2" x="102" y="108" width="36" height="14"></rect>
    <path class="l4" d="M130 34v52"></path>
    <path class="f4" d="M102 122h36l-6 30h-24Z"></path>
    <path class="f2" d="M106 152h28l-14 56Z"></path><path class="l0" d="M120 176v30"></path>
  </g>`;

const gelPens = () => svg`
  ${[['f3', 66], ['f2', 108], ['f4', 150]].map(([fill, x]) => svg`
    <rect class=${fill} x=${x} y="58" width="26" height="118" rx="3"></rect>
    <path class=${fill} d=${`M${x} 176h26l-13 34Z`}></path>
    <rect class="f0" x=${x} y="72" width="26" height="8"></rect>
    <rect class=${fill} x=${x + 7} y="36" width="12" height="22" rx="4"></rect>`)}`;

const lamp = () => svg`
  <path class="l3 thick" d="M98 200V140L148 74"></path>
  <path class="f3" d="M58 196h80v14H58Z"></path><circle class="f2" cx="98" cy="140" r="11"></circle>
  <path class="f2" d="M118 84 168 44c26 14 34 36 30 62Z"></path>
  <path class="f4" d="M150 110l42-6 30 96h-60Z" opacity=".55"></path>`;

const deskPad = () => svg`
  <path class="f3" d="M22 92h196v96a10 10 0 0 1-10 10H32a10 10 0 0 1-10-10Z"></path>
  <path class="l2 dashed" d="M34 104h172v82H34Z"></path>
  <rect class="f4" x="58" y="116" width="96" height="52" rx="5"></rect>
  <path class="l3" d="M70 130h72M70 142h72M70 154h72"></path>
  <rect class="f2" x="168" y="126" width="24" height="36" rx="12"></rect>`;

const penTray = () => svg`
  <rect class="f3" x="28" y="84" width="184" height="92" rx="14"></rect>
  <rect class="f4" x="42" y="98" width="70" height="64" rx="8"></rect><rect class="f4" x="124" y="98" width="74" height="28" rx="8"></rect>
  <rect class="f4" x="124" y="134" width="34" height="28" rx="8"></rect><rect class="f4" x="164" y="134" width="34" height="28" rx="8"></rect>
  <path class="l2 thick" d="M54 148 100 112"></path><circle class="f2" cx="141" cy="148" r="9"></circle><path class="f2" d="M134 108h54v8h-54Z"></path>`;

const calendar = () => svg`
  <path class="l4" d="M84 34l36-14 36 14"></path>
  <rect class="f4" x="56" y="34" width="128" height="172" rx="4"></rect>
  <rect class="f3" x="56" y="34" width="128" height="98"></rect>
  <path class="l2" d="M120 124V62"></path>
  <path class="f2" d="M120 92c-24 0-34-12-34-26 22 0 34 8 34 26Zm0 0c24 0 34-12 34-26-22 0-34 8-34 26Z"></path>
  <path class="l3 dashed" d="M72 152h96M72 170h96M72 188h60"></path>`;

/** By what follows "DSK-" in the SKU; the first that fits is taken. */
export const DESK = {
  NTB: notebook, 'PEN-FTN': fountainPen, PEN: gelPens, LMP: lamp, PAD: deskPad, ORG: penTray, CAL: calendar,
};
