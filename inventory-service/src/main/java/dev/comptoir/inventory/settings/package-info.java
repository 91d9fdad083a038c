/** Whether the store counts stock at all. */
package dev.comptoir.inventory.settings;
