/** Takes a person out of carts when orders-service says that their data is erased. */
package dev.comptoir.carts.erasure;
