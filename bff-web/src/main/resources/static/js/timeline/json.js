// JSON, indented, with names and values told apart. Templates, so that nothing in it can become markup.
import { html } from '/js/html.js';

const INDENT = '  ';

export function json(value, depth = 0) {
  if (Array.isArray(value)) {
    return block('[', ']', value.map((item) => json(item, depth + 1)), depth);
  }
  if (value !== null && typeof value === 'object') {
    return block('{', '}', Object.entries(value).map(([name, member]) =>
      html`<span class="json-name">${JSON.stringify(name)}</span>: ${json(member, depth + 1)}`), depth);
  }
  return html`<span class=${`json-${value === null ? 'null' : typeof value}`}>${JSON.stringify(value)}</span>`;
}

function block(opening, closing, members, depth) {
  if (members.length === 0) {
    return opening + closing;
  }
  const inner = '\n' + INDENT.repeat(depth + 1);
  const outer = '\n' + INDENT.repeat(depth);
  const separated = members.map((member, index) => html`${index === 0 ? inner : ',' + inner}${member}`);
  return html`${opening}${separated}${outer}${closing}`;
}
