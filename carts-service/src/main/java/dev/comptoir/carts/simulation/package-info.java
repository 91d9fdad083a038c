/** What a discount would give a cart, without giving it. */
package dev.comptoir.carts.simulation;
