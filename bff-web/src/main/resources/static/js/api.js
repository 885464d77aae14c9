// The web BFF's API, one function a route. Everything that is not a success is thrown as a Problem.
import { customerId } from '/js/customer.js';
import { Problem } from '/js/problem.js';

const TIME_LIMIT_MILLIS = 15_000; // far above the BFF's own deadline, so that its answer wins

export function customerHeaders() {
  return { 'X-Customer-Id': customerId() };
}

async function call(method, path, { body, query, headers = {}, signal } = {}) {
  const timeout = AbortSignal.timeout(TIME_LIMIT_MILLIS);
  const request = {
    method,
    headers: { Accept: 'application/json', ...customerHeaders(), ...headers },
    signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
  };
  if (body !== undefined) {
    request.headers['Content-Type'] = 'application/json';
    request.body = JSON.stringify(body);
  }
  return answerOf(await send(path + queryOf(query), request, signal));
}

async function send(url, request, callersSignal) {
  try {
    return await fetch(url, request);
  } catch (failure) {
    if (callersSignal?.aborted) {
      throw failure; // the page is gone; nobody is to be told
    }
    throw Problem.unreachable();
  }
}

async function answerOf(response) {
  if (!response.ok) {
    throw await Problem.of(response);
  }
  return response.json();
}

function queryOf(query = {}) {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  return given.length === 0 ? '' : '?' + new URLSearchParams(given);
}

const path = (...segments) => '/api/' + segments.map(encodeURIComponent).join('/');

export const products = (query, signal) => call('GET', path('products'), { query, signal });
export const product = (sku, signal) => call('GET', path('products', sku), { signal });
export const categories = (signal) => call('GET', path('categories'), { signal });

export const readCart = () => call('GET', path('cart'));
export const addToCart = (sku, quantity, version) =>
  call('POST', path('cart', 'items'), { body: { sku, quantity, version } });
export const setQuantity = (sku, quantity, version) =>
  call('PUT', path('cart', 'items', sku), { body: { quantity, version } });
export const removeFromCart = (sku, version) => call('DELETE', path('cart', 'items', sku), { query: { version } });
export const checkout = (body, idempotencyKey) =>
  call('POST', path('cart', 'checkout'), { body, headers: { 'Idempotency-Key': idempotencyKey } });

export const orders = (query, signal) => call('GET', path('orders'), { query, signal });
export const order = (id, signal) => call('GET', path('orders', id), { signal });
export const cancelOrder = (id) => call('POST', path('orders', id, 'cancel'));
export const orderStreamUrl = (id) => path('orders', id, 'stream');

export const sagas = (query, signal) => call('GET', path('sagas'), { query, signal });
