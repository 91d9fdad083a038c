/** Tells the other programs where carts stand at this moment. */
package dev.comptoir.carts.status;
