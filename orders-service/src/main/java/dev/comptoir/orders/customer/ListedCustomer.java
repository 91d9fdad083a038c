package dev.comptoir.orders.customer;

import dev.comptoir.platform.db.Columns;

/**
 * A customer with what only the order of the list knows.
 *
 * @param nameKey the name as people sort it, without case and accents
 */
record ListedCustomer(Customer customer, String nameKey) {

    static final String COLUMNS = Customer.COLUMNS + ", c.name_key";

    static ListedCustomer read(Columns c) {
        return new ListedCustomer(Customer.read(c), c.text());
    }
}
