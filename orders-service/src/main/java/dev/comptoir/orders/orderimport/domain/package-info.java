/** What an order from elsewhere must be, and what becomes of it. */
package dev.comptoir.orders.orderimport.domain;
