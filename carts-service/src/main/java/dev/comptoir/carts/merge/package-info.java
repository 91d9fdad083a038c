/** Carts that end in another one: a guest's in that of the customer who has signed in. */
package dev.comptoir.carts.merge;
