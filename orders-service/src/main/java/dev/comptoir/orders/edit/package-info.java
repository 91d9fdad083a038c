/** Changes of what a placed order holds, costs and goes to; its stock follows. */
package dev.comptoir.orders.edit;
