package dev.comptoir.orders.orderimport;

/** What follows from orders that are imported; nothing of it unless it is asked for. */
record ImportOptions(boolean takesStock, boolean notifiesCustomers, boolean publishesEvents) {}
