// An order that keeps itself up to date: its detail, read anew when something has happened, and its event stream.
import { customerHeaders, order as readOrder, orderStreamUrl } from '/js/api.js';
import { customerId } from '/js/customer.js';
import { followTogether } from '/js/stream/shared-stream.js';
import { NOTHING_KNOWN, withDetail, withMessage } from '/js/timeline/saga.js';

const SETTLE_MILLIS = 250; // events come in bursts, and one more look after the last of them is enough
const RETRY_MILLIS = 3000;

/**
 * @param {(change: object) => void} tell of a new order, saga, problem, connection or arrived event
 * @returns {{refresh: () => Promise<void>}}
 */
export function liveOrder(id, signal, tell) {
  let saga = NOTHING_KNOWN;
  let isShown = false;
  let next;
  let latest = 0;

  /** Answers may overtake each other; that of an older question says nothing new. */
  async function refresh() {
    const mine = ++latest;
    try {
      const order = await readOrder(id, signal);
      if (mine !== latest) {
        return;
      }
      saga = withDetail(saga, order);
      isShown = true;
      tell({ order, saga, problem: undefined });
      if (order.degraded.length > 0) {
        refreshIn(RETRY_MILLIS); // what is missing may be there soon, though nothing more happens to the order
      }
    } catch (problem) {
      if (mine === latest) {
        failed(problem);
      }
    }
  }

  /** What is on the page stays there while the line is down; that it is down is said beside the timeline. */
  function failed(problem) {
    if (isShown && problem.isTemporary) {
      refreshIn(RETRY_MILLIS);
    } else {
      tell({ problem });
    }
  }

  function refreshIn(millis) {
    clearTimeout(next);
    next = setTimeout(() => signal.aborted || refresh(), millis);
  }

  function onEvent({ type, data }) {
    if (type === 'reset') {
      saga = NOTHING_KNOWN; // the server does not know where we were, and tells everything again
    } else if (type === 'saga') {
      const message = JSON.parse(data);
      const isNew = !saga.entries.some(({ eventId }) => eventId === message.entry.eventId);
      saga = withMessage(saga, message);
      tell({ saga, arrived: isNew ? message.entry : undefined });
      refreshIn(SETTLE_MILLIS);
    }
  }

  signal.addEventListener('abort', () => clearTimeout(next));
  return {
    refresh,
    follow: () => followTogether({
      name: `${customerId()}/${id}`,
      url: orderStreamUrl(id),
      headers: customerHeaders,
      signal,
      onEvent,
      onState: (connection, streamProblem) => tell({ connection, streamProblem }),
    }),
  };
}
