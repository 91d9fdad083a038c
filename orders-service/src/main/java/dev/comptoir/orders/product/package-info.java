/** What orders know of the catalogue's products: the category something is sold in and what is guaranteed of it. */
package dev.comptoir.orders.product;
