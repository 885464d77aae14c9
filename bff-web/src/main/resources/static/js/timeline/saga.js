// A saga as it is known so far: a value, and the functions that make the next one out of what is heard.
const RANK = { PLACED: 0, CONFIRMED: 1, SHIPPED: 2, CANCELLED: 2 };

export const NOTHING_KNOWN = Object.freeze({
  entries: [], expected: [], status: undefined, cancellationReason: undefined,
});

/** A message of the stream: one event, and where it has brought the saga. */
export function withMessage(saga, { entry, status, cancellationReason, expected }) {
  return forward({ ...withEntry(saga, entry), expected }, status, cancellationReason);
}

/** An order's detail. It may be older than what the stream has told by now, so it only ever adds. */
export function withDetail(saga, detail) {
  const timeline = detail.timeline ?? [];
  const told = new Set(timeline.map((entry) => entry.eventId));
  const isUpToDate = saga.entries.every((entry) => told.has(entry.eventId));
  const next = timeline.reduce(withEntry, saga);
  return forward(isUpToDate && detail.expected ? { ...next, expected: detail.expected } : next,
    detail.status, detail.cancellationReason);
}

/** Oldest first. Clocks differ between services, so an event never stands above its cause or below its effects. */
function withEntry(saga, entry) {
  const { entries } = saga;
  if (entries.some(({ eventId }) => eventId === entry.eventId)) {
    return saga;
  }
  const byTime = entries.findLastIndex(({ afterMillis }) => afterMillis <= entry.afterMillis) + 1;
  const afterCause = entries.findIndex(({ eventId }) => eventId === entry.causationId) + 1;
  const firstEffect = entries.findIndex(({ causationId }) => causationId === entry.eventId);
  const place = Math.min(Math.max(byTime, afterCause), firstEffect < 0 ? Infinity : firstEffect);
  return { ...saga, entries: entries.toSpliced(place, 0, entry) };
}

function forward(saga, status, cancellationReason) {
  const isNews = (RANK[status] ?? 0) >= (RANK[saga.status] ?? 0);
  return isNews ? { ...saga, status, cancellationReason: cancellationReason ?? saga.cancellationReason } : saga;
}

export function entryById(saga, eventId) {
  return saga.entries.find((entry) => entry.eventId === eventId);
}

/** The compensation that undid this event, if one has. */
export function compensationOf(saga, { eventId }) {
  return saga.entries.find((entry) => entry.undoes === eventId);
}

/** What led to an event and what followed from it. */
export function chainOf(saga, eventId) {
  const chain = new Set([eventId]);
  for (const entry of saga.entries) { // causes stand above their effects, so one pass down finds all effects
    if (chain.has(entry.causationId)) {
      chain.add(entry.eventId);
    }
  }
  for (let cause = entryById(saga, eventId); cause; cause = entryById(saga, cause.causationId)) {
    chain.add(cause.eventId);
  }
  return chain;
}
