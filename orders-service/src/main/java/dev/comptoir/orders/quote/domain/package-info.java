/** How far a quote has got and what it still allows. */
package dev.comptoir.orders.quote.domain;
