/** The rows of imported orders, by table; their names in JSON are the columns of the statements that write them. */
package dev.comptoir.orders.orderimport.row;
