// Whether the timeline is being told of events right now.
import { html } from '/js/html.js';

const WORDS = {
  connecting: 'Connecting',
  live: 'Live',
  reconnecting: 'Reconnecting',
  offline: 'Offline: goes on when the network is back',
  ended: 'Complete',
  failed: 'Not live',
};

export const connectionChip = (connection, problem) => html`
  <p class="connection" role="status" data-connection=${connection}>
    <span class="connection-dot" aria-hidden="true"></span>
    ${WORDS[connection]}${problem ? `: ${problem.title.toLowerCase()}` : ''}
  </p>`;
