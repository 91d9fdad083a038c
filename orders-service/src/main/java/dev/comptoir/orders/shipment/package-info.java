/** Parcels, and how they are tracked. */
package dev.comptoir.orders.shipment;
