// The timeline of one saga: lanes, events, threads, and what lights up together under the pointer.
import { html, render } from '/js/html.js';
import { openRawEvent } from '/js/timeline/raw-event.js';
import { eventRows, expectedRows, laneHeads } from '/js/timeline/rows.js';
import { chainOf, NOTHING_KNOWN } from '/js/timeline/saga.js';
import { drawThreads } from '/js/timeline/threads.js';
import { LANES } from '/js/timeline/words.js';

const NO_CHAIN = new Set();

/** @returns {{show: (saga: object) => void}} */
export function loomIn(host, signal) {
  let saga = NOTHING_KNOWN;
  let traced;

  const open = (entry) => openRawEvent(entry, saga, open);
  const draw = () => {
    const lit = traced ? chainOf(saga, traced) : NO_CHAIN;
    render(html`
      ${laneHeads()}
      <div class="loom" @pointerover=${trace} @pointerleave=${untrace} @focusin=${trace} @focusout=${untrace}>
        <div class="tracks" aria-hidden="true">${LANES.map(({ lane }) => html`<i data-lane=${lane}></i>`)}</div>
        <svg class="threads" aria-hidden="true"></svg>
        ${eventRows(saga, lit, open)}
        ${expectedRows(saga)}
      </div>`, host);
    drawLines(lit);
  };
  const drawLines = (lit = traced ? chainOf(saga, traced) : NO_CHAIN) => {
    const loom = host.querySelector('.loom');
    drawThreads(host.querySelector('.threads'), loom, saga, lit);
  };

  function trace(event) {
    follow(event.target.closest('.event-card')?.closest('[data-event-id]')?.dataset.eventId);
  }

  function untrace() {
    follow(undefined);
  }

  function follow(eventId) {
    if (traced !== eventId) {
      traced = eventId;
      draw();
    }
  }

  draw();
  const resizes = new ResizeObserver(() => drawLines()); // wrapping text moves the knots
  resizes.observe(host.querySelector('.loom'));
  signal.addEventListener('abort', () => resizes.disconnect());
  return {
    show(next) {
      saga = next;
      draw();
    },
  };
}
