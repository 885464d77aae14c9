// What stands in for a page, or above it, when things are not as they should be.
import { html, nothing } from '/js/html.js';
import { icon } from '/js/ui/icon.js';

const PARTS = {
  stock: 'stock',
  payment: 'payment details',
  notifications: 'mails',
  timeline: 'the timeline',
};

/**
 * @param retry what to do on "Try again"; without it there is no such button
 * @param words what to say beside the title
 */
export const problemNotice = (problem, retry, words = problem.inFull) => html`
  <div class="notice" data-tone="bad" role="alert">
    ${icon('alert')}
    <div>
      <p class="notice-title">${problem.title}</p>
      ${words ? html`<p>${words}</p>` : nothing}
    </div>
    ${retry ? html`<button type="button" class="button" @click=${retry}>Try again</button>` : nothing}
  </div>`;

/** Says which parts an answer came without, because their service did not answer in time. */
export const degradedNotice = (parts = []) => parts.length === 0 ? nothing : html`
  <div class="notice" data-tone="wary" role="status" data-degraded=${parts.join(' ')}>
    ${icon('cloud-off')}
    <p><strong>Shown without ${listOf(parts.map((part) => PARTS[part] ?? part))}.</strong>
      A service does not answer right now; the rest is up to date.</p>
  </div>`;

export function listOf(words, joint = 'and') {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1)}`;
}

export const emptyState = (symbol, title, text, action) => html`
  <div class="empty">
    ${icon(symbol)}
    <h2>${title}</h2>
    <p>${text}</p>
    ${action}
  </div>`;

export const loading = (what) => html`<p class="loading" role="status">Loading ${what}</p>`;
