/** Reservations of stock for running checkouts: taken in one statement, folded together under load, given back when their time is up. */
package dev.comptoir.inventory.reservation;
