// Waits that end early: when things are as they should be again, and when nobody waits any more.

/** Resolves after the time, when the browser gets back online, or when the signal aborts. */
export function pause(millis, signal) {
  return until(signal, (done) => {
    const timer = setTimeout(done, millis);
    window.addEventListener('online', done);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', done);
    };
  });
}

/** Resolves when the browser is online, or when the signal aborts. */
export function online(signal) {
  return navigator.onLine ? Promise.resolve() : until(signal, (done) => {
    window.addEventListener('online', done);
    return () => window.removeEventListener('online', done);
  });
}

/** Resolves when the page is in sight, or when the signal aborts. */
export function inSight(signal) {
  return document.hidden ? until(signal, (done) => {
    document.addEventListener('visibilitychange', done);
    return () => document.removeEventListener('visibilitychange', done);
  }) : Promise.resolve();
}

/** Does it again and again until the signal aborts, but not while nobody looks. */
export async function whileSeen(millis, signal, task) {
  while (!signal.aborted) {
    await inSight(signal);
    await task();
    await pause(millis, signal);
  }
}

/** @param begin starts the wait, is given what ends it, and returns what tidies up after it */
function until(signal, begin) {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const tidyUp = begin(done);
    function done() {
      tidyUp();
      signal.removeEventListener('abort', done);
      resolve();
    }
    signal.addEventListener('abort', done);
  });
}
