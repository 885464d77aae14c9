// What the API answers when it does not do what it was asked: RFC 9457 problem details.
const UNREACHABLE = {
  title: 'The shop cannot be reached',
  detail: 'Check the connection and try again. Nothing was lost.',
};

export class Problem extends Error {
  /**
   * @param {number} status 0 where there was no answer at all
   * @param {object} body the members of the problem, extensions included
   * @param {number} [retryAfterSeconds]
   */
  constructor(status, body, retryAfterSeconds) {
    super(body.detail ?? body.title ?? `The server answered ${status}`);
    this.status = status;
    this.body = body;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  get title() {
    return this.body.title ?? `The server answered ${this.status}`;
  }

  get detail() {
    return this.body.detail;
  }

  /** Whether the problem is of this kind: the last part of its type, such as "cart-changed". */
  is(name) {
    return this.body.type === `urn:sagashop:problem:${name}`;
  }

  /** Whether the same request may well succeed later, and may already have been carried out. */
  get isTemporary() {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }

  /** The detail and what is wrong with each field, for places that do not show the fields. */
  get inFull() {
    const errors = Object.entries(this.fieldErrors).map(([field, message]) => `${field} ${message}.`);
    return [this.detail, ...errors].filter(Boolean).join(' ');
  }

  /** Messages by the name of the field that they are about. */
  get fieldErrors() {
    return Object.fromEntries((this.body.errors ?? []).map((error) => [error.field, error.message]));
  }

  static unreachable() {
    return new Problem(0, UNREACHABLE);
  }

  static async of(response) {
    const isProblem = response.headers.get('Content-Type')?.startsWith('application/problem+json');
    const body = isProblem ? await response.json().catch(() => ({})) : {};
    const retryAfter = Number.parseInt(response.headers.get('Retry-After'), 10);
    return new Problem(response.status, body, Number.isNaN(retryAfter) ? undefined : retryAfter);
  }
}
