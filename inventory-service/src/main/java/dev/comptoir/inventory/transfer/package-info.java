/** Units that go from one location to another. */
package dev.comptoir.inventory.transfer;
