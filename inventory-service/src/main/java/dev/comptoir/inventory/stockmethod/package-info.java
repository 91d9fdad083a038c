/** Whether a product has one stock for all variants or one for each, and the change from one to the other. */
package dev.comptoir.inventory.stockmethod;
