/** What stock will be when an order takes its units, before it does. */
package dev.comptoir.inventory.preview;
