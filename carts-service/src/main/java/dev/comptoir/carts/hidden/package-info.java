/** Abandoned carts that the merchant does not want in the list any more. */
package dev.comptoir.carts.hidden;
