// An event as it was on the topic, in a dialog.
import { dateTime, offset } from '/js/format.js';
import { html, nothing, render } from '/js/html.js';
import { json } from '/js/timeline/json.js';
import { entryById } from '/js/timeline/saga.js';
import { laneOf, titleOf } from '/js/timeline/words.js';
import { icon } from '/js/ui/icon.js';
import { toast } from '/js/ui/toast.js';

/** @param {(entry: object) => void} openOther goes on to the event that caused this one, or that it undoes */
export function openRawEvent(entry, saga, openOther) {
  const dialog = document.createElement('dialog');
  dialog.className = 'dialog raw-event';
  dialog.dataset.eventType = entry.type;
  dialog.setAttribute('aria-labelledby', 'raw-event-title');
  dialog.addEventListener('close', () => dialog.remove());
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close()); // the backdrop
  const follow = (other) => {
    dialog.close();
    openOther(other);
  };
  render(content(entry, saga, () => dialog.close(), follow), dialog);
  document.body.append(dialog);
  dialog.showModal();
}

const content = (entry, saga, close, follow) => html`
  <div class="dialog-body">
    <header class="dialog-head" data-lane=${laneOf(entry.service).lane}>
      <div><p class="kicker">${entry.service} · ${offset(entry.afterMillis)}</p>
        <h2 id="raw-event-title">${titleOf(entry.type)}</h2></div>
      <button type="button" class="icon-button" autofocus @click=${close}>
        ${icon('close')}<span class="unseen">Close</span></button>
    </header>
    <dl class="facts">
      <div><dt>Occurred</dt><dd><time datetime=${entry.occurredAt}>${dateTime(entry.occurredAt)}</time></dd></div>
      ${related('Because of', entryById(saga, entry.causationId), follow)}
      ${related('Undoes', entryById(saga, entry.undoes), follow)}
    </dl>
    <pre class="json" tabindex="0" aria-label="The event as JSON"><code>${json(entry)}</code></pre>
    <footer class="dialog-foot">
      <button type="button" class="button" @click=${() => copy(entry)}>Copy JSON</button>
    </footer>
  </div>`;

const related = (name, other, follow) => !other ? nothing : html`
  <div><dt>${name}</dt>
    <dd><button type="button" class="link" @click=${() => follow(other)}>${titleOf(other.type)}</button></dd></div>`;

async function copy(entry) {
  try {
    await navigator.clipboard.writeText(JSON.stringify(entry, null, 2));
    toast('The event is on the clipboard.');
  } catch {
    toast('The browser did not let the clipboard be used.', { tone: 'bad' });
  }
}
