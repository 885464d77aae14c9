// The small control behind "Shopping as": look through somebody else's eyes, such as alice's, who orders with curl.
import { CUSTOMER_ID_RULE, customerId, isWellFormed, newGuestId, shopAs } from '/js/customer.js';
import { html, nothing, render } from '/js/html.js';
import { icon } from '/js/ui/icon.js';

export function openCustomerDialog() {
  const dialog = document.createElement('dialog');
  dialog.className = 'dialog customer-dialog';
  dialog.setAttribute('aria-labelledby', 'customer-title');
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  draw(dialog);
  dialog.showModal();
}

function draw(dialog, error) {
  const become = (id) => {
    shopAs(id);
    dialog.close();
  };
  const submit = (event) => {
    event.preventDefault();
    const id = new FormData(event.target).get('customer').trim();
    return isWellFormed(id) ? become(id) : draw(dialog, `Use ${CUSTOMER_ID_RULE}.`);
  };
  render(html`
    <form @submit=${submit} novalidate>
      <header class="dialog-head">
        <h2 id="customer-title">Who is shopping?</h2>
        <button type="button" class="icon-button" @click=${() => dialog.close()}>
          ${icon('close')}<span class="unseen">Close</span>
        </button>
      </header>
      <p>There is no password: a name is enough to see its cart and its orders. Orders placed with curl as
        <code>alice</code> are <button type="button" class="link" @click=${() => become('alice')}>alice’s</button>.</p>
      <div class="field">
        <label for="customer">Customer</label>
        <input id="customer" name="customer" autocomplete="off" spellcheck="false" autocapitalize="none" maxlength="64"
          autofocus value=${customerId()} aria-invalid=${error ? 'true' : nothing} aria-describedby="customer-hint">
        <p id="customer-hint" class=${error ? 'field-error' : 'field-hint'}>${error ?? CUSTOMER_ID_RULE}</p>
      </div>
      <footer class="dialog-foot">
        <button type="button" class="button" @click=${() => become(newGuestId())}>Be a new guest</button>
        <button type="submit" class="button" data-kind="primary">Shop as this customer</button>
      </footer>
    </form>`, dialog);
}
