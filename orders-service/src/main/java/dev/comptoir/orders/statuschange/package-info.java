/** The one status that stores without axes know, as a word for the commands it stands for, for one order or many. */
package dev.comptoir.orders.statuschange;
