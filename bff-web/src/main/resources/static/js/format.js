// Numbers and times as people read them. The shop speaks English, whatever the browser's language.
const LOCALE = 'en-GB';
const DATE_TIME = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeStyle: 'short' });
const RELATIVE = new Intl.RelativeTimeFormat(LOCALE, { numeric: 'auto', style: 'narrow' });
const COUNTRY = new Intl.DisplayNames(LOCALE, { type: 'region' });

/** @param {{amount: string, currency: string}} value money as the web BFF has it */
export function money(value) {
  return inCurrency(Number(value.amount), value.currency);
}

/** @param {{minorUnits: number, currency: string}} value money as the events have it */
export function moneyOfEvent(value) {
  const digits = new Intl.NumberFormat(LOCALE, { style: 'currency', currency: value.currency })
    .resolvedOptions().maximumFractionDigits;
  return inCurrency(value.minorUnits / 10 ** digits, value.currency);
}

function inCurrency(amount, currency) {
  return new Intl.NumberFormat(LOCALE, { style: 'currency', currency }).format(amount);
}

/** A time offset in a saga, at the precision that still says something. */
export function offset(millis) {
  return '+' + duration(millis);
}

export function duration(millis) {
  if (millis < 1000) {
    return `${Math.round(millis)} ms`;
  }
  return millis < 60_000 ? `${(millis / 1000).toFixed(millis < 10_000 ? 2 : 1)} s` : minutes(millis);
}

function minutes(millis) {
  const seconds = Math.round(millis / 1000);
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
}

export function dateTime(instant) {
  return DATE_TIME.format(new Date(instant));
}

export function ago(instant, now = Date.now()) {
  const seconds = Math.round((Date.parse(instant) - now) / 1000);
  const [unit, size] = Math.abs(seconds) < 60 ? ['second', 1]
    : Math.abs(seconds) < 3600 ? ['minute', 60]
    : Math.abs(seconds) < 86_400 ? ['hour', 3600] : ['day', 86_400];
  return RELATIVE.format(Math.trunc(seconds / size), unit);
}

export function count(number, noun) {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

export function country(code) {
  try {
    return COUNTRY.of(code);
  } catch {
    return code; // not of the form of a region's code
  }
}

/** Enough of an order's id to tell it from its neighbours. */
export function shortId(id) {
  return id.slice(0, 8);
}
