package dev.comptoir.orders.order.domain;

import jakarta.persistence.Embeddable;

/** The columns of {@link Customer}. */
@Embeddable
class OrderCustomer {

    String customerEmail;
    String customerName;
    String customerPhone;
    String customerLocale;
    String customerVatNumber;

    static OrderCustomer of(Customer customer) {
        OrderCustomer columns = new OrderCustomer();
        columns.customerEmail = customer.email();
        columns.customerName = customer.name();
        columns.customerPhone = customer.phone();
        columns.customerLocale = customer.locale();
        columns.customerVatNumber = customer.vatNumber();
        return columns;
    }

    Customer customer() {
        return new Customer(customerEmail, customerName, customerPhone, customerLocale, customerVatNumber);
    }
}
