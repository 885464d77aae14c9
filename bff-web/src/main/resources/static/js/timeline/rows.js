// The rows of the timeline: one for each event, in the lane of the service that published it.
import { duration, offset } from '/js/format.js';
import { html, nothing, repeat } from '/js/html.js';
import { compensationOf, entryById } from '/js/timeline/saga.js';
import { kindOf, laneOf, LANES, says, titleOf } from '/js/timeline/words.js';
import { icon } from '/js/ui/icon.js';
import { listOf } from '/js/ui/notices.js';

const LONG_PAUSE_MILLIS = 1500;
const SYMBOLS = { step: 'check', refusal: 'close', compensation: 'undo' };

export const laneHeads = () => html`
  <div class="lane-heads" aria-hidden="true">
    ${LANES.map(({ lane, name, symbol }) => html`<span class="lane-head" data-lane=${lane}>${icon(symbol)}${name}</span>`)}
  </div>`;

/**
 * @param {Set<string>} lit the events to be set off from the others; none where it is empty
 * @param {(entry: object) => void} onOpen
 */
export const eventRows = (saga, lit, onOpen) => html`
  <ol class="events" aria-label="Events, oldest first" ?data-tracing=${lit.size > 0}>
    ${repeat(saga.entries, (entry) => entry.eventId, (entry, index) =>
      row(saga, entry, pauseBefore(saga, index), lit.has(entry.eventId), onOpen))}
  </ol>`;

function pauseBefore({ entries }, index) {
  return index === 0 ? 0 : entries[index].afterMillis - entries[index - 1].afterMillis;
}

function row(saga, entry, pause, isLit, onOpen) {
  const { lane, name } = laneOf(entry.service);
  const kind = kindOf(entry.type);
  const compensation = compensationOf(saga, entry);
  return html`
    <li class="event" data-lane=${lane} data-kind=${kind} ?data-lit=${isLit} ?data-undone=${compensation}
      data-event-type=${entry.type} data-service=${entry.service} data-event-id=${entry.eventId}
      data-causation-id=${entry.causationId ?? nothing} data-undoes=${entry.undoes ?? nothing}>
      ${pause > LONG_PAUSE_MILLIS ? html`<p class="pause">${duration(pause)} go by</p>` : nothing}
      <span class="offset" data-after-millis=${entry.afterMillis}>${offset(entry.afterMillis)}</span>
      <span class="knot">${icon(SYMBOLS[kind])}</span>
      <button type="button" class="event-card" aria-haspopup="dialog" @click=${() => onOpen(entry)}>
        <span class="event-title">${titleOf(entry.type)}</span>
        <span class="unseen">by ${name}.</span>
        <span class="event-says">${says(entry)}</span>
        ${remark(saga, entry, compensation)}
      </button>
    </li>`;
}

function remark(saga, entry, compensation) {
  if (compensation) {
    return html`<span class="event-remark">Undone by ${titleOf(compensation.type).toLowerCase()}</span>`;
  }
  const undone = entryById(saga, entry.undoes);
  return undone ? html`<span class="event-remark">${icon('undo')}Undoes ${titleOf(undone.type).toLowerCase()}</span>`
    : nothing;
}

/** What the saga waits for, in the lanes from which it has to come. */
export const expectedRows = ({ expected }) => expected.length === 0 ? nothing : html`
  <ul class="expected" aria-label="Expected next">
    ${repeat(expected, ({ service }) => service, ({ service, anyOf }) => html`
      <li class="event" data-lane=${laneOf(service).lane} data-expected=${anyOf.join(' ')} data-service=${service}>
        <span class="knot"></span>
        <p class="event-card"><span class="event-title">Expected</span>
          <span class="event-says">${listOf(anyOf.map((type) => titleOf(type).toLowerCase()), 'or')}</span></p>
      </li>`)}
  </ul>`;
