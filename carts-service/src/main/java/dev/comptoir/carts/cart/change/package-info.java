/**
 * The one way a cart changes: in one write that only takes effect on the version it was decided on, and that costs a shopper
 * who edits again and again one statement.
 *
 * <pre>
 *   guess   decide on the cart as this instance has last written it (CartCache)   -> write -> done
 *     |     not cached, refused, nothing to write, or overtaken
 *   read    decide on the row as it is now, up to three times                     -> write -> done
 *     |     overtaken three times, or the cart is abandoned
 *   lock    decide on the row while this transaction holds it (ChangeLockedCart)  -> write, resume event -> done
 * </pre>
 *
 * A command says which cart and how to decide; the decision never writes and may be asked again.
 */
package dev.comptoir.carts.cart.change;
