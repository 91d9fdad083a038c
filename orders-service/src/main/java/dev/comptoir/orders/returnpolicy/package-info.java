/** The return policy: what customers may send back by themselves. */
package dev.comptoir.orders.returnpolicy;
