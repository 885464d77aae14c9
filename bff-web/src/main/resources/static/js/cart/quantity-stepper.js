import { html, live } from '/js/html.js';
import { icon } from '/js/ui/icon.js';

const MOST = 99;

/** @param {(quantity: number) => void} stepper.onChange is only told of quantities that are allowed */
export function quantityStepper({ name, quantity, disabled = false, onChange }) {
  const enter = (event) => {
    const entered = event.target.valueAsNumber;
    if (Number.isInteger(entered) && entered >= 1 && entered <= MOST) {
      onChange(entered);
    } else {
      event.target.value = quantity;
    }
  };
  return html`
    <div class="stepper" role="group" aria-label=${`Quantity of ${name}`}>
      <button type="button" ?disabled=${disabled || quantity <= 1} @click=${() => onChange(quantity - 1)}>
        ${icon('minus')}<span class="unseen">One less</span></button>
      <input type="number" inputmode="numeric" min="1" max=${MOST} aria-label=${`Quantity of ${name}`}
        .value=${live(String(quantity))} ?disabled=${disabled} @change=${enter}>
      <button type="button" ?disabled=${disabled || quantity >= MOST} @click=${() => onChange(quantity + 1)}>
        ${icon('plus')}<span class="unseen">One more</span></button>
    </div>`;
}
