// How far an order's stock and payment are, in the same words on every page: the order says what it has heard of them,
// the services say what they hold, and each has a word of its own for the same thing.
const NAMES = {
  PENDING: 'Awaited', QUEUED: 'Awaited', REQUESTED: 'Awaited', NONE: 'Awaited',
  RESERVED: 'Held',
  REFUSED: 'Not needed', // cancelled before the service heard of the order
};

export function stepName(status) {
  return NAMES[status] ?? status.charAt(0) + status.slice(1).toLowerCase().replaceAll('_', ' ');
}
