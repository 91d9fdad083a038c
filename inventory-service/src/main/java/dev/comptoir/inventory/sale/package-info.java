/** What completed, cancelled and refunded orders do to stock. */
package dev.comptoir.inventory.sale;
