// One stream for all windows of this browser that follow the same thing: a browser has six connections to a server, and
// seven windows of one order would use them up. The window that holds the lock reads the stream and tells the others
// what it reads; when it is closed or out of sight, the next one that is seen goes on from where it was.
import { followEventStream } from '/js/stream/event-stream.js';
import { inSight, pause } from '/js/stream/waiting.js';

const ANSWER_MILLIS = 100; // in which a window that has read to the end says so

/** @param {object} stream as for followEventStream, with a name that is the same in all windows that may share it */
export async function followTogether(stream) {
  if (!navigator.locks || !globalThis.BroadcastChannel) { // as on a phone that opens the shop over plain http
    await followEventStream(stream);
    return;
  }
  const ended = new AbortController();
  const others = new BroadcastChannel(`sagashop.stream.${stream.name}`);
  const shared = new SharedReading(stream, others, () => ended.abort());
  const over = AbortSignal.any([stream.signal, ended.signal]);
  others.postMessage({ asks: true });
  await pause(ANSWER_MILLIS, over);
  while (!over.aborted) {
    await inSight(over);
    await readInTurn(shared, stream, over);
  }
  if (!stream.signal.aborted) {
    await new Promise((left) => stream.signal.addEventListener('abort', left)); // windows may still ask how it ended
  }
  others.close();
}

async function readInTurn(shared, stream, over) {
  const hidden = new AbortController();
  const hide = () => document.hidden && hidden.abort();
  document.addEventListener('visibilitychange', hide);
  hide();
  const signal = AbortSignal.any([over, hidden.signal]);
  try {
    await navigator.locks.request(`sagashop.stream.${stream.name}`, { signal }, () => shared.read(signal));
  } catch (failure) {
    if (!signal.aborted) {
      throw failure;
    }
  } finally {
    document.removeEventListener('visibilitychange', hide);
  }
}

/** What has been read, here or by another window, and who is told. */
class SharedReading {
  #stream;
  #others;
  #onEnd;
  #events = [];
  #state;
  #isReading = false;

  constructor(stream, others, onEnd) {
    this.#stream = stream;
    this.#others = others;
    this.#onEnd = onEnd;
    others.onmessage = ({ data }) => this.#hear(data);
  }

  async read(signal) {
    this.#isReading = true;
    try {
      await followEventStream({
        ...this.#stream,
        signal,
        lastEventId: this.#events.at(-1)?.id,
        onEvent: (event) => this.#tell({ event }),
        onState: (...state) => this.#tell({ state }),
      });
    } finally {
      this.#isReading = false;
    }
  }

  /** A window that has come late is told all there was; it knows by itself what it has already. */
  #hear({ asks, event, state }) {
    if (asks && (this.#isReading || this.#isOver())) {
      this.#events.forEach((earlier) => this.#others.postMessage({ event: earlier }));
      this.#others.postMessage({ state: this.#state });
    } else if (event) {
      this.#takeOver(event);
    } else if (state && !this.#isOver()) {
      this.#become(state);
    }
  }

  #tell(message) {
    this.#others.postMessage(message.state ? { state: cloneable(message.state) } : message);
    message.event ? this.#takeOver(message.event) : this.#become(message.state);
  }

  #takeOver(event) {
    if (event.type === 'reset') {
      this.#events = [];
    } else if (this.#events.some(({ id }) => id === event.id)) {
      return; // it was told to a window that has come later
    } else {
      this.#events.push(event);
    }
    this.#stream.onEvent(event);
  }

  #become(state) {
    this.#state = cloneable(state);
    this.#stream.onState(...state);
    if (this.#isOver()) {
      this.#onEnd();
    }
  }

  #isOver() {
    return this.#state && ['ended', 'failed'].includes(this.#state[0]);
  }
}

/** Of a problem its title is all that is shown. */
function cloneable([state, problem]) {
  return [state, problem && { title: problem.title }];
}
