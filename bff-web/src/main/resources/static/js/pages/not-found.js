import { html } from '/js/html.js';
import { emptyState } from '/js/ui/notices.js';
import { titled, viewOf } from '/js/ui/view.js';

export function notFoundPage({ outlet, signal }) {
  titled('Not found');
  viewOf(outlet, signal, {}, () => html`
    <h1 tabindex="-1">There is no such page</h1>
    ${emptyState('loom', 'A loose thread', 'The address leads nowhere.',
      html`<a class="button" data-kind="primary" href="#/">To the shop</a>`)}`);
}
