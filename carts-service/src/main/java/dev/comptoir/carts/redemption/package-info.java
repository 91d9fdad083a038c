/** Uses of discounts: reserved with a checkout, redeemed with the order, given back when there is none. */
package dev.comptoir.carts.redemption;
