// Server-sent events out of a byte stream, as the WHATWG HTML standard has it (9.2.6, "interpreting an event stream").
const BYTE_ORDER_MARK = '\uFEFF';

export class EventStreamParser {
  #decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  #rest = '';
  #isFirst = true;
  #data = [];
  #type = '';
  #id;

  /** @param onRetry is told the milliseconds of a "retry" field */
  constructor(onRetry) {
    this.onRetry = onRetry;
  }

  /** @returns {{type: string, data: string, id: string|undefined}[]} the events that these bytes have completed */
  push(bytes) {
    let text = this.#rest + this.#decoder.decode(bytes, { stream: true });
    if (this.#isFirst && text !== '') {
      this.#isFirst = false;
      text = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
    }
    const events = [];
    for (const line of this.#linesOf(text)) {
      const event = line === '' ? this.#dispatch() : this.#read(line);
      if (event) {
        events.push(event);
      }
    }
    return events;
  }

  /** A line ends with CR LF, LF or CR; a CR at the very end may be half of a CR LF, so it waits for what follows. */
  #linesOf(text) {
    const lines = text.split(/\r\n|\n|\r(?!$)/);
    this.#rest = lines.pop();
    return lines;
  }

  #read(line) {
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'data') {
      this.#data.push(value);
    } else if (field === 'event') {
      this.#type = value;
    } else if (field === 'id' && !value.includes('\0')) {
      this.#id = value;
    } else if (field === 'retry' && /^\d+$/.test(value)) {
      this.onRetry(Number(value));
    } // a comment, which begins with a colon, is an empty field and ends here like any unknown one
  }

  /** An event without data is none; its id is remembered all the same. */
  #dispatch() {
    const event = { type: this.#type || 'message', data: this.#data.join('\n'), id: this.#id };
    const isOne = this.#data.length > 0;
    this.#data = [];
    this.#type = '';
    return isOne ? event : undefined;
  }
}
