/** Orders a merchant writes by hand: taken by phone or mail, or recorded later. */
package dev.comptoir.orders.manualorder;
