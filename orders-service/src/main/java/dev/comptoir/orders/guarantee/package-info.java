/** What is guaranteed of goods: the reminder of the legal guarantee, and what producers and the shop guarantee beyond it. */
package dev.comptoir.orders.guarantee;
