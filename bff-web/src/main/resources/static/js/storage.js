// What this browser remembers between visits; where it must not, what this window remembers until it is closed.
const PREFIX = 'sagashop.';
const ofThisWindow = new Map();

export function remembered(name) {
  const text = read(PREFIX + name);
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined; // written by hand or by an older version: as if it were not there
  }
}

export function remember(name, value) {
  const text = JSON.stringify(value);
  ofThisWindow.set(PREFIX + name, text);
  quietly(() => localStorage.setItem(PREFIX + name, text));
}

export function forget(name) {
  ofThisWindow.delete(PREFIX + name);
  quietly(() => localStorage.removeItem(PREFIX + name));
}

/** Calls back when another window of this browser has changed it. */
export function whenChangedElsewhere(name, changed) {
  window.addEventListener('storage', ({ key }) => (key === PREFIX + name || key === null) && changed());
}

function read(key) {
  return quietly(() => localStorage.getItem(key)) ?? ofThisWindow.get(key) ?? null;
}

/** Storage may be forbidden altogether, or full. */
function quietly(access) {
  try {
    return access();
  } catch {
    return undefined;
  }
}
