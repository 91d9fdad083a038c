/** Parcels that leave the house, and how they are followed. */
package dev.comptoir.orders.shipment;
