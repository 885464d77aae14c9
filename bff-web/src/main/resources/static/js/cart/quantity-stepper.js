import { html, live } from '/js/html.js';
import { icon } from '/js/ui/icon.js';

const MOST = 99;

/**
 * Its buttons are never disabled while they may have the focus, which would be lost; what they cannot do, they do not.
 *
 * @param {(quantity: number) => void} stepper.onChange is only told of quantities that are allowed
 */
export function quantityStepper({ name, quantity, onChange }) {
  const isAllowed = (wanted) => Number.isInteger(wanted) && wanted >= 1 && wanted <= MOST;
  const step = (by) => (event) => {
    say(event.target, '');
    if (isAllowed(quantity + by)) {
      onChange(quantity + by);
    }
  };
  const enter = (event) => {
    const entered = event.target.valueAsNumber;
    say(event.target, isAllowed(entered) ? '' : refusalOf(entered, quantity));
    if (isAllowed(entered)) {
      onChange(entered);
    } else {
      event.target.value = quantity;
    }
  };
  return html`
    <div class="quantity">
      <div class="stepper" role="group" aria-label=${`Quantity of ${name}`}>
        <button type="button" aria-disabled=${quantity <= 1} @click=${step(-1)}>
          ${icon('minus')}<span class="unseen">One less</span></button>
        <input type="number" inputmode="numeric" min="1" max=${MOST} aria-label=${`Quantity of ${name}`}
          .value=${live(String(quantity))} @change=${enter}>
        <button type="button" aria-disabled=${quantity >= MOST} @click=${step(1)}>
          ${icon('plus')}<span class="unseen">One more</span></button>
      </div>
      <p class="field-error" role="status" data-refused></p>
    </div>`;
}

function say(control, words) {
  control.closest('.quantity').querySelector('[data-refused]').textContent = words;
}

function refusalOf(entered, quantity) {
  const why = entered > MOST ? `At most ${MOST} of one product.` : 'At least 1, in whole pieces.';
  return `${why} It stays at ${quantity}.`;
}
