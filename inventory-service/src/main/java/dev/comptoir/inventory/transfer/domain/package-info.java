/** The rules of transfers: only units that nobody was promised leave a location. */
package dev.comptoir.inventory.transfer.domain;
