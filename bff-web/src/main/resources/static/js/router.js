// Pages by the part of the address behind "#", so that deep links and reloads need nothing of the server.
// A page is a function that draws into the outlet it is given, and stops all it has begun when its signal aborts.
// What it puts into "kept" is there again when the visitor comes Back to it, and so is the place on the page.

const REMEMBERED_VISITS = 50;

let current = new AbortController();
const visits = new Map(); // by the number that an entry of the browser's history carries
let visit;

/** @param {{pattern: RegExp, page: Function}[]} routes the first that matches is taken; its groups become parameters */
export function startRouter(routes, main) {
  history.scrollRestoration = 'manual'; // the browser would do it before the page is drawn
  let lastPath;
  const show = () => {
    if (location.hash !== '' && !location.hash.startsWith('#/')) {
      return; // a link into the page, not to another one
    }
    const { path, query } = whereWeAre();
    const isFirst = lastPath === undefined;
    const isNew = path !== lastPath;
    lastPath = path;
    const isReturn = arriveInHistory();
    open(routes, path, query, main);
    if (isReturn) {
      window.scrollTo(0, visit.scrollY);
    } else if (isNew && !isFirst) {
      arriveAt(main);
    }
  };
  window.addEventListener('hashchange', show);
  show();
  return {
    reload() {
      visits.clear(); // what was kept may be another customer's
      show();
    },
  };
}

export function whereWeAre() {
  const [path, query = ''] = location.hash.slice(1).split('?');
  return { path: path || '/', query: new URLSearchParams(query) };
}

/** Changes the address without leaving the page, so that a reload or a shared link finds it as it is. */
export function rewriteQuery(values) {
  const given = Object.entries(values).filter(([, value]) => value);
  const query = given.length === 0 ? '' : '?' + new URLSearchParams(given);
  history.replaceState(history.state, '', '#' + whereWeAre().path + query);
}

export function goTo(path) {
  location.hash = '#' + path;
}

/** Whether this is an entry of the history that was left before. */
function arriveInHistory() {
  if (visit) {
    visit.scrollY = window.scrollY;
  }
  const number = history.state?.visit;
  const isReturn = visits.has(number) && visits.get(number) !== visit;
  visit = visits.get(number) ?? { kept: {}, scrollY: 0 };
  if (number === undefined) {
    history.replaceState({ visit: Date.now() + Math.random() }, '');
  }
  visits.set(history.state.visit, visit);
  if (visits.size > REMEMBERED_VISITS) {
    visits.delete(visits.keys().next().value);
  }
  return isReturn;
}

function open(routes, path, query, main) {
  current.abort();
  current = new AbortController();
  const outlet = document.createElement('div');
  outlet.className = 'page';
  main.replaceChildren(outlet);
  for (const { pattern, page } of routes) {
    const match = pattern.exec(path);
    if (match) {
      const parameters = Object.fromEntries(
        Object.entries(match.groups ?? {}).map(([name, value]) => [name, decoded(value)]));
      page({ outlet, signal: current.signal, query, kept: visit.kept, ...parameters });
      return;
    }
  }
}

/** An address that is not well-formed leads to something that does not exist, and the page says so. */
function decoded(value) {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** A new page starts at its top and at its heading, for eyes and for screen readers alike. */
function arriveAt(main) {
  window.scrollTo(0, 0);
  (main.querySelector('h1') ?? main).focus({ preventScroll: true });
}
