// The test tokens of the payment gateway, as people would put it: each leads an order down another path of the saga.
import { html } from '/js/html.js';

export const PAYMENT_METHODS = [
  {
    token: 'pm_card_visa', name: 'A card that works', ends: 'ships',
    story: 'Authorized, captured, shipped. Long enough on the way to be cancelled.',
  },
  {
    token: 'pm_card_flaky', name: 'A card that stumbles', ends: 'ships',
    story: 'The gateway fails once and is asked again. Nobody pays twice.',
  },
  {
    token: 'pm_card_chargeDeclined', name: 'A card that is declined', ends: 'undone',
    story: 'The bank says no, and gives no reason. The stock that was held is released.',
  },
  {
    token: 'pm_card_insufficientFunds', name: 'An empty account', ends: 'undone',
    story: 'Declined for want of money. The stock that was held is released.',
  },
  {
    token: 'pm_card_captureFails', name: 'A card that changes its mind', ends: 'undone',
    story: 'Authorized and confirmed, but then the money cannot be taken: two steps to undo.',
  },
  {
    token: 'pm_card_slow', name: 'A bank that dozes', ends: 'undone',
    story: 'No answer for half a minute, so the saga times out. The late authorization is voided.',
  },
];

const ENDS = { ships: 'Ends shipped', undone: 'Ends cancelled' };

export function nameOfMethod(token) {
  return PAYMENT_METHODS.find((method) => method.token === token)?.name ?? token;
}

export const paymentMethodChoice = (chosen, error) => html`
  <fieldset class="methods" aria-describedby=${error ? 'paymentMethod-error' : ''}>
    <legend>How it is paid, and so how it goes</legend>
    ${error ? html`<p class="field-error" id="paymentMethod-error">It ${error}.</p>` : ''}
    <div class="method-grid">${PAYMENT_METHODS.map((method) => option(method, method.token === chosen))}</div>
  </fieldset>`;

const option = ({ token, name, ends, story }, isChosen) => html`
  <label class="method" data-ends=${ends}>
    <input type="radio" name="paymentMethod" value=${token} ?checked=${isChosen}>
    <span class="method-name">${name}</span>
    <span class="method-story">${story}</span>
    <span class="method-foot"><span class="method-end">${ENDS[ends]}</span> <code>${token}</code></span>
  </label>`;
