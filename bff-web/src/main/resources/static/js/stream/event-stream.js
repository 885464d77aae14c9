// A stream of server-sent events that survives a bad network. The browser's own EventSource cannot send headers, and
// the API wants to know the customer, so this reads the stream with fetch.
import { EventStreamParser } from '/js/stream/event-stream-parser.js';
import { Problem } from '/js/problem.js';
import { inSight, online, pause } from '/js/stream/waiting.js';

const FIRST_RETRY_MILLIS = 2000; // until the server names its own
const LONGEST_RETRY_MILLIS = 30_000;
const SILENCE_LIMIT_MILLIS = 25_000; // the server sends a heartbeat every 10 s: two missed ones mean a dead line

/**
 * Follows a stream to its end while the page is in sight: a browser has six connections to a server and no more, which
 * as many forgotten tabs would use up. Goes on across any number of connections, or until the signal aborts.
 *
 * @param {object} stream
 * @param {string} stream.url
 * @param {() => object} stream.headers asked anew for each connection
 * @param {AbortSignal} stream.signal
 * @param {string} [stream.lastEventId] where to go on, if not at the beginning
 * @param {(event: {type: string, data: string, id?: string}) => void} stream.onEvent all but "end"
 * @param {(state: 'connecting'|'live'|'reconnecting'|'offline'|'ended'|'failed', problem?: Problem) => void} stream.onState
 */
export async function followEventStream(stream) {
  const line = { lastEventId: stream.lastEventId, retryMillis: FIRST_RETRY_MILLIS, failures: 0 };
  stream.onState('connecting');
  for (;;) {
    await inSight(stream.signal);
    const outcome = await connectOnce(stream, line);
    if (stream.signal.aborted) {
      return;
    }
    if (outcome === 'ended') {
      stream.onState('ended');
      return;
    }
    if (outcome instanceof Problem && !outcome.isTemporary) {
      stream.onState('failed', outcome);
      return;
    }
    await waitToReconnect(stream, line, outcome);
  }
}

async function connectOnce(stream, line) {
  const connection = new AbortController();
  const hangUp = () => connection.abort();
  const hangUpUnseen = () => document.hidden && hangUp();
  stream.signal.addEventListener('abort', hangUp);
  document.addEventListener('visibilitychange', hangUpUnseen);
  window.addEventListener('offline', hangUp); // or a dead line would look alive until it has been silent for too long
  try {
    stream.signal.throwIfAborted();
    const response = await fetch(stream.url, {
      headers: { Accept: 'text/event-stream', ...stream.headers(), ...resumption(line) },
      cache: 'no-store',
      signal: connection.signal,
    });
    if (response.status === 204) {
      return 'ended'; // the standard's way to say: do not come back
    }
    return response.ok ? await read(response, stream, line, connection) : await Problem.of(response);
  } catch {
    return 'broken';
  } finally {
    connection.abort();
    stream.signal.removeEventListener('abort', hangUp);
    document.removeEventListener('visibilitychange', hangUpUnseen);
    window.removeEventListener('offline', hangUp);
  }
}

function resumption(line) {
  return line.lastEventId ? { 'Last-Event-ID': line.lastEventId } : {};
}

async function read(response, stream, line, connection) {
  const parser = new EventStreamParser((millis) => { line.retryMillis = millis; });
  const reader = response.body.getReader();
  line.failures = 0;
  stream.onState('live');
  for (;;) {
    const watchdog = setTimeout(() => connection.abort(), SILENCE_LIMIT_MILLIS);
    const { done, value } = await reader.read().finally(() => clearTimeout(watchdog));
    if (done) {
      return 'broken';
    }
    for (const event of parser.push(value)) {
      if (event.type === 'end') {
        return 'ended';
      }
      line.lastEventId = event.id;
      stream.onEvent(event);
    }
  }
}

async function waitToReconnect(stream, line, outcome) {
  if (!navigator.onLine) {
    stream.onState('offline');
    await online(stream.signal);
    line.failures = 0;
    stream.onState('reconnecting');
    return;
  }
  stream.onState('reconnecting', outcome instanceof Problem ? outcome : undefined);
  if (!document.hidden) { // out of sight it was hung up on purpose, and goes on as soon as it is seen
    await pause(delayMillis(line, outcome), stream.signal);
    line.failures += 1;
  }
}

/** What the server asks for, doubled with each failure in a row, and never so exact that all clients return at once. */
function delayMillis(line, outcome) {
  const asked = outcome instanceof Problem && outcome.retryAfterSeconds
    ? outcome.retryAfterSeconds * 1000
    : line.retryMillis;
  return Math.min(asked * 2 ** line.failures, LONGEST_RETRY_MILLIS) * (1 + Math.random() / 4);
}
