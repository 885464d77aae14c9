// Puts something into the cart and says how that went.
import { cart } from '/js/cart/cart.js';
import { toast } from '/js/ui/toast.js';

const TO_CART = { href: '#/cart', text: 'To the cart' };

export async function addToCart(product, quantity = 1) {
  try {
    const { changes } = await cart.add(product.sku, quantity);
    const news = changes ? ` Your cart had changed meanwhile: ${changes.join(' ')}` : '';
    toast(`${product.name} is in your cart.${news}`, { link: TO_CART, tone: 'good' });
  } catch (problem) {
    toast(`${product.name} was not added. ${problem.inFull}`, { tone: 'bad' });
  }
}
