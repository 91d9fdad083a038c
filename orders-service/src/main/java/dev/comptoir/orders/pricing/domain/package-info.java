/** The rule of what an order comes to, without any framework. */
package dev.comptoir.orders.pricing.domain;
