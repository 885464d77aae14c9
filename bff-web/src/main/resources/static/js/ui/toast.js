// Short words about what has just happened, seen by everybody and read out politely.
const SHOWN_FOR_MILLIS = 6000;
const AT_MOST = 3;

export function toast(text, { link, tone = 'plain' } = {}) {
  const region = document.getElementById('toasts');
  const note = document.createElement('p');
  note.className = 'toast';
  note.dataset.tone = tone;
  note.append(text);
  if (link) {
    const anchor = document.createElement('a');
    anchor.href = link.href;
    anchor.textContent = link.text;
    note.append(' ', anchor);
  }
  region.append(note);
  while (region.childElementCount > AT_MOST) {
    region.firstElementChild.remove();
  }
  setTimeout(() => note.remove(), SHOWN_FOR_MILLIS);
}

/** Who has come to where a toast leads needs it no longer. */
export function clearToastsThatLeadHere() {
  document.querySelectorAll('.toast:has(a)').forEach((note) => {
    if (note.querySelector('a').hash === location.hash) {
      note.remove();
    }
  });
}
