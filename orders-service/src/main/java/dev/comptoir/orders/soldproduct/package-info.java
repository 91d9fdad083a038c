/** What orders have sold of products, for the program that counts their sales anew. */
package dev.comptoir.orders.soldproduct;
