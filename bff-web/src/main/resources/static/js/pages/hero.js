import { html } from '/js/html.js';

/** Four threads, one for each service, that meet and part: the mark of the shop, written large. */
export const hero = () => html`
  <section class="hero" aria-labelledby="hero-title">
    <div class="hero-words">
      <h1 id="hero-title" tabindex="-1">Buy something.<br>Watch the saga.</h1>
      <p>Coffee, tea and what goes with them. Each order runs through four services that agree by telling each other
        what happened, and undo their steps when one of them cannot.</p>
      <p><a class="button" data-kind="onhero" href="#/sagas">See what is running now</a></p>
    </div>
    <svg class="hero-loom" viewBox="0 0 640 320" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      <path class="thread" data-lane="order" d="M0 60H150C230 60 230 160 310 160S400 60 480 60H640"/>
      <path class="thread" data-lane="inventory" d="M0 127H120C220 127 210 160 310 160S400 127 480 127H640"/>
      <path class="thread" data-lane="payment" d="M0 193H120C220 193 210 160 310 160S400 193 480 193H640"/>
      <path class="thread" data-lane="notification" d="M0 260H150C230 260 230 160 310 160S400 260 480 260H640"/>
      <circle class="hub" cx="310" cy="160" r="34"/>
      <circle class="bead" data-lane="order" cx="96" cy="60" r="13"/>
      <circle class="bead" data-lane="inventory" cx="150" cy="128" r="13"/>
      <circle class="bead" data-lane="payment" cx="84" cy="193" r="13"/>
      <circle class="bead" data-lane="order" cx="500" cy="60" r="13"/>
      <circle class="bead" data-lane="payment" cx="560" cy="193" r="13"/>
      <circle class="bead" data-lane="inventory" cx="600" cy="127" r="13"/>
      <circle class="bead" data-lane="notification" cx="530" cy="260" r="13"/>
    </svg>
  </section>`;
