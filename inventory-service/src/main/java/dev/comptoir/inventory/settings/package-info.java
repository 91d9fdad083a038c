/** Whether and how the store counts stock. */
package dev.comptoir.inventory.settings;
