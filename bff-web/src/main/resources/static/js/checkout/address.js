// The address of delivery: a sample to begin with, afterwards the one used last.
import { country } from '/js/format.js';
import { html, nothing } from '/js/html.js';
import { remember, remembered } from '/js/storage.js';

const SAMPLE = {
  name: 'Ada Lovelace', street: 'Torstraße 49', postalCode: '10119', city: 'Berlin', country: 'DE',
};
const FIELDS = [
  { name: 'name', label: 'Name', autocomplete: 'name' },
  { name: 'street', label: 'Street and number', autocomplete: 'street-address' },
  { name: 'postalCode', label: 'Postal code', autocomplete: 'postal-code' },
  { name: 'city', label: 'City', autocomplete: 'address-level2' },
];
const COUNTRIES = ['AT', 'AU', 'BE', 'BR', 'CA', 'CH', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GB', 'GR', 'HR', 'HU',
  'IE', 'IN', 'IS', 'IT', 'JP', 'LT', 'LU', 'LV', 'NL', 'NO', 'NZ', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK', 'UA', 'US'];

export function lastAddress() {
  return { ...SAMPLE, ...remembered('address') };
}

export function rememberAddress(address) {
  remember('address', address);
}

/** @param {FormData} form */
export function addressOf(form) {
  return Object.fromEntries(Object.keys(SAMPLE).map((name) => [name, form.get(name).trim()]));
}

/** @param {object} errors messages by field, named as the API names them */
export const addressFields = (address, errors) => html`
  <fieldset class="address">
    <legend>Where it goes</legend>
    ${FIELDS.map((field) => textField(field, address[field.name], errors[`shippingAddress.${field.name}`]))}
    ${countryField(address.country, errors['shippingAddress.country'])}
  </fieldset>`;

const textField = ({ name, label, autocomplete }, value, error) => html`
  <div class="field">
    <label for=${name}>${label}</label>
    <input id=${name} name=${name} autocomplete=${autocomplete} value=${value}
      aria-invalid=${error ? 'true' : nothing} aria-describedby=${error ? `${name}-error` : nothing}>
    ${errorOf(name, error)}
  </div>`;

const countryField = (chosen, error) => html`
  <div class="field">
    <label for="country">Country</label>
    <select id="country" name="country" autocomplete="country"
      aria-invalid=${error ? 'true' : nothing} aria-describedby=${error ? 'country-error' : nothing}>
      ${COUNTRIES.map((code) => html`<option value=${code} ?selected=${code === chosen}>${country(code)}</option>`)}
    </select>
    ${errorOf('country', error)}
  </div>`;

const errorOf = (name, error) =>
  error ? html`<p class="field-error" id=${`${name}-error`}>It ${error}.</p>` : nothing;
