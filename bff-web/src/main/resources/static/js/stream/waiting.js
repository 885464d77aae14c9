// Waits that end early: when the network comes back, and when nobody waits any more.

/** Resolves after the time, when the browser gets back online, or when the signal aborts. */
export function pause(millis, signal) {
  return new Promise((resolve) => {
    const timer = setTimeout(done, millis);
    function done() {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      signal.removeEventListener('abort', done);
      resolve();
    }
    window.addEventListener('online', done);
    signal.addEventListener('abort', done);
  });
}

/** Resolves when the browser is online again, or when the signal aborts. */
export function online(signal) {
  return new Promise((resolve) => {
    function done() {
      window.removeEventListener('online', done);
      signal.removeEventListener('abort', done);
      resolve();
    }
    window.addEventListener('online', done);
    signal.addEventListener('abort', done);
    if (navigator.onLine || signal.aborted) {
      done();
    }
  });
}
