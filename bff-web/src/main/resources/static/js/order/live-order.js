// An order that keeps itself up to date: its detail, read anew when something has happened, and its event stream.
import { customerHeaders, order as readOrder, orderStreamUrl } from '/js/api.js';
import { followEventStream } from '/js/stream/event-stream.js';
import { NOTHING_KNOWN, withDetail, withMessage } from '/js/timeline/saga.js';

const SETTLE_MILLIS = 250; // events come in bursts, and one more look after the last of them is enough

/**
 * @param {(change: object) => void} tell of a new order, saga, problem, connection or arrived event
 * @returns {{refresh: () => Promise<void>}}
 */
export function liveOrder(id, signal, tell) {
  let saga = NOTHING_KNOWN;
  let settling;

  async function refresh() {
    try {
      const order = await readOrder(id, signal);
      saga = withDetail(saga, order);
      tell({ order, saga, problem: undefined });
    } catch (problem) {
      tell({ problem });
    }
  }

  function onEvent({ type, data }) {
    if (type === 'reset') {
      saga = NOTHING_KNOWN; // the server does not know where we were, and tells everything again
    } else if (type === 'saga') {
      const message = JSON.parse(data);
      const isNew = !saga.entries.some(({ eventId }) => eventId === message.entry.eventId);
      saga = withMessage(saga, message);
      tell({ saga, arrived: isNew ? message.entry : undefined });
      clearTimeout(settling);
      settling = setTimeout(() => signal.aborted || refresh(), SETTLE_MILLIS);
    }
  }

  signal.addEventListener('abort', () => clearTimeout(settling));
  return {
    refresh,
    follow: () => followEventStream({
      url: orderStreamUrl(id),
      headers: customerHeaders,
      signal,
      onEvent,
      onState: (connection, streamProblem) => tell({ connection, streamProblem }),
    }),
  };
}
