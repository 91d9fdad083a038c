/** The rules of reserving: what an order gets, and the states of its reservation. */
package dev.comptoir.inventory.reservation.domain;
