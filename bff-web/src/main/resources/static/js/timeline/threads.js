// The lines behind the timeline: from each cause to its effects, and from each compensation back to what it undoes.
import { render, repeat, svg } from '/js/html.js';
import { entryById } from '/js/timeline/saga.js';
import { laneOf } from '/js/timeline/words.js';

const BEND = 14;
const KNOT_RADIUS = 11;
const WIDEST_ARC = 40;
const ARC_OF_LANE = 0.25; // on a phone, where the lanes are narrow, arcs run midway between them
const JOINED_BY = { OrderConfirmed: ['StockReserved', 'PaymentAuthorized'] };

/** Measures where the knots are, which only the browser knows, and draws between them. */
export function drawThreads(canvas, loom, saga, lit) {
  const knots = knotsIn(loom);
  canvas.setAttribute('viewBox', `0 0 ${loom.clientWidth} ${loom.clientHeight}`);
  const reach = Math.min(WIDEST_ARC, ARC_OF_LANE * laneWidthOf(loom));
  const threads = saga.entries.flatMap((entry) => [
    ...joinThreads(saga, entry, knots), ...causeThread(saga, entry, knots), ...undoThread(entry, knots, reach),
  ]);
  render(svg`
    <defs><marker id="undo-arrow" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="12" markerHeight="12"
      markerUnits="userSpaceOnUse" orient="auto">
      <path class="undo-arrow" d="M0 0L8 4L0 8Z"></path></marker></defs>
    ${repeat(threads, (thread) => thread.id, (thread) => draw(thread, lit))}`, canvas);
}

function knotsIn(loom) {
  const origin = loom.getBoundingClientRect();
  return new Map([...loom.querySelectorAll('[data-event-id]')].map((row) => {
    const knot = row.querySelector('.knot').getBoundingClientRect();
    const at = { x: knot.x + knot.width / 2 - origin.x, y: knot.y + knot.height / 2 - origin.y };
    return [row.dataset.eventId, at];
  }));
}

function laneWidthOf(loom) {
  const [first, second] = loom.querySelectorAll('.tracks i');
  return second.getBoundingClientRect().x - first.getBoundingClientRect().x;
}

function causeThread(saga, entry, knots) {
  const cause = entryById(saga, entry.causationId);
  const from = cause && knots.get(cause.eventId);
  const to = knots.get(entry.eventId);
  return from && to ? [{
    id: `cause ${entry.eventId}`, kind: 'cause', lane: laneOf(cause.service).lane,
    ends: [cause.eventId, entry.eventId], path: downAndAcross(from, to),
  }] : [];
}

/** The fan-in: an event names one cause, the answer that came last, but it took the other answers as well. */
function joinThreads(saga, entry, knots) {
  const others = saga.entries.filter(({ type, eventId }) =>
    JOINED_BY[entry.type]?.includes(type) && eventId !== entry.causationId);
  return others.flatMap((other) => knots.has(other.eventId) && knots.has(entry.eventId) ? [{
    id: `join ${other.eventId}`, kind: 'join', lane: laneOf(other.service).lane, ends: [other.eventId, entry.eventId],
    path: downAndAcross(knots.get(other.eventId), knots.get(entry.eventId)),
  }] : []);
}

/** Down the lane of the cause, then across in the row of the effect, where no other card is in the way. */
function downAndAcross(from, to) {
  if (Math.abs(from.x - to.x) < 1) {
    return `M${from.x} ${from.y}V${to.y}`;
  }
  const bend = Math.min(BEND, Math.abs(to.x - from.x) / 2, Math.abs(to.y - from.y) / 2);
  const side = Math.sign(to.x - from.x);
  return `M${from.x} ${from.y}V${to.y - bend}Q${from.x} ${to.y} ${from.x + side * bend} ${to.y}H${to.x}`;
}

function undoThread(entry, knots, reach) {
  const from = knots.get(entry.eventId);
  const to = knots.get(entry.undoes);
  if (!from || !to) {
    return [];
  }
  const x = from.x - KNOT_RADIUS;
  return [{
    id: `undo ${entry.eventId}`, kind: 'undo', lane: laneOf(entry.service).lane, ends: [entry.eventId, entry.undoes],
    path: `M${x} ${from.y}C${x - reach} ${from.y} ${x - reach} ${to.y} ${x - 3} ${to.y}`,
  }];
}

const draw = ({ kind, lane, path, ends }, lit) => svg`
  <path class="thread" data-kind=${kind} data-lane=${lane} ?data-lit=${ends.every((id) => lit.has(id))} d=${path}
    pathLength="1"></path>`;
