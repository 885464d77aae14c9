// The one place that knows where the template library lives. Templates escape by construction: what is put into one
// becomes text or an attribute's value, never markup.
export { html, svg, render, nothing } from '/webjars/lit-html/lit-html.js';
export { repeat } from '/webjars/lit-html/directives/repeat.js';
export { live } from '/webjars/lit-html/directives/live.js';
