import { svg } from '/js/html.js';

const bottle = () => svg`
  <rect class="f2" x="98" y="22" width="44" height="34" rx="6"></rect>
  <path class="f3" d="M102 56h36c4 22 28 22 28 52v88a14 14 0 0 1-14 14H88a14 14 0 0 1-14-14v-88c0-30 24-30 28-52Z"></path>
  <path class="f4" d="M74 128h92v46H74Z"></path>
  <path class="f2" d="M80 174l28-34 18 20 14-16 24 30Z"></path>`;

const travelCup = () => svg`
  <path class="f4" d="M66 46h108l6 26H60Z"></path><path class="f2" d="M96 34h48v12H96Z"></path>
  <path class="f3" d="M66 72h108l-14 128a10 10 0 0 1-10 9H90a10 10 0 0 1-10-9Z"></path>
  <path class="f2" d="M72 112h96l-5 48H77Z"></path>`;

const stove = () => svg`
  <path class="f2" d="M120 30c26 24 34 40 20 60-4-10-8-14-14-20 2 14-6 22-14 26-22-18-16-42 8-66Z"></path>
  <path class="l3 thick" d="M66 104h108M82 104l14 36M158 104l-14 36"></path>
  <path class="f4" d="M96 128h48v22H96Z"></path>
  <path class="f3" d="M74 164a46 18 0 0 1 92 0v34a10 10 0 0 1-10 10H84a10 10 0 0 1-10-10Z"></path>
  <path class="f4" d="M74 176h92v14H74Z"></path>`;

const enamelMug = () => svg`
  <path class="l3 thick" d="M166 104h14a26 26 0 0 1 0 52h-14"></path>
  <path class="f4" d="M56 76h112v108a20 20 0 0 1-20 20H76a20 20 0 0 1-20-20Z"></path>
  <path class="l3 thick" d="M56 78h112"></path>
  <path class="f3" d="M78 180l34-56 20 30 10-14 26 40Z"></path><circle class="f2" cx="88" cy="116" r="10"></circle>`;

const STRIPES = [0, 1, 2, 3];
const blanket = () => svg`
  <path class="f4" d="M36 74h168v112H36Z"></path>
  ${STRIPES.map((n) => svg`<path class="f3" d=${`M${48 + n * 42} 74h18v112H${48 + n * 42}Z`}></path>`)}
  <path class="f2" d="M36 92h168v14H36ZM36 154h168v14H36Z"></path>
  <path class="l3" d="M44 186v14M64 186v14M84 186v14M104 186v14M124 186v14M144 186v14M164 186v14M184 186v14M44 60v14M64 60v14M84 60v14M104 60v14M124 60v14M144 60v14M164 60v14M184 60v14"></path>`;

const headTorch = () => svg`
  <path class="f4" d="M110 92 20 40v152l90-52Z" opacity=".5"></path>
  <path class="l3 thicker" d="M122 76c50-46 110 4 92 62-8 28-50 42-92 18"></path>
  <rect class="f3" x="96" y="72" width="52" height="88" rx="12"></rect>
  <circle class="f2" cx="114" cy="116" r="24"></circle><circle class="f4" cx="114" cy="116" r="12"></circle>`;

const dayPack = () => svg`
  <path class="l4 thick" d="M98 50a22 22 0 0 1 44 0"></path>
  <path class="f3" d="M62 108c0-40 22-58 58-58s58 18 58 58v86a14 14 0 0 1-14 14H76a14 14 0 0 1-14-14Z"></path>
  <path class="f4" d="M62 108c0-40 22-58 58-58s58 18 58 58v10H62Z"></path>
  <rect class="f2" x="80" y="140" width="80" height="54" rx="8"></rect>
  <path class="f4" d="M92 106h12v44H92ZM136 106h12v44h-12Z"></path>`;

/** By what follows "OUT-" in the SKU. */
export const OUTDOOR = {
  BTL: bottle, CUP: travelCup, STV: stove, MUG: enamelMug, BLK: blanket, LGT: headTorch, BAG: dayPack,
};
