// What this browser remembers between visits.
const PREFIX = 'sagashop.';

export function remembered(name) {
  const text = localStorage.getItem(PREFIX + name);
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined; // written by hand or by an older version: as if it were not there
  }
}

export function remember(name, value) {
  localStorage.setItem(PREFIX + name, JSON.stringify(value));
}

export function forget(name) {
  localStorage.removeItem(PREFIX + name);
}
