// Puts the shop window together: the masthead, the pages, and what has to happen when the customer changes.
import { cart } from '/js/cart/cart.js';
import { purchaseWithoutAnswer } from '/js/checkout/purchase.js';
import { customerChanges, customerId } from '/js/customer.js';
import { drawMasthead } from '/js/masthead.js';
import { boardPage } from '/js/pages/board.js';
import { cartPage } from '/js/pages/cart.js';
import { checkoutPage } from '/js/pages/checkout.js';
import { notFoundPage } from '/js/pages/not-found.js';
import { orderPage } from '/js/pages/order.js';
import { ordersPage } from '/js/pages/orders.js';
import { productPage } from '/js/pages/product.js';
import { productsPage } from '/js/pages/products.js';
import { goTo, startRouter } from '/js/router.js';
import { systemPrefersDark } from '/js/theme.js';
import { clearToastsThatLeadHere, toast } from '/js/ui/toast.js';

const ROUTES = [
  { pattern: /^\/(products)?$/, page: productsPage },
  { pattern: /^\/products\/(?<sku>[^/]+)$/, page: productPage },
  { pattern: /^\/cart$/, page: cartPage },
  { pattern: /^\/checkout$/, page: checkoutPage },
  { pattern: /^\/orders$/, page: ordersPage },
  { pattern: /^\/orders\/(?<id>[^/]+)$/, page: orderPage },
  { pattern: /^\/sagas$/, page: boardPage },
  { pattern: /.*/, page: notFoundPage },
];

const main = document.getElementById('main');
const masthead = document.getElementById('masthead');
const drawTop = () => drawMasthead(masthead);
// A cart that cannot be read now is read again by the page that needs it, and says so there.
const loadCart = () => cart.load().catch(() => {});

document.getElementById('skip').addEventListener('click', () => main.focus());
cart.addEventListener('change', drawTop);
window.addEventListener('hashchange', drawTop);
window.addEventListener('hashchange', clearToastsThatLeadHere);
systemPrefersDark.addEventListener('change', drawTop);
document.addEventListener('visibilitychange', () => document.hidden || loadCart());

drawTop();
loadCart();
const router = startRouter(ROUTES, main);

// A purchase that is refused now was not made, and the cart is still there; one without an answer is asked for again.
purchaseWithoutAnswer().then((order) => {
  if (order) {
    toast('Your last purchase went through: this is its order.');
    goTo(`/orders/${order.orderId}`);
  }
}, () => {});

customerChanges.addEventListener('change', ({ detail: elsewhere }) => {
  if (elsewhere) {
    toast(`Another window shops as ${customerId()} now, and so does this one.`);
  }
  drawTop();
  loadCart();
  router.reload();
});
