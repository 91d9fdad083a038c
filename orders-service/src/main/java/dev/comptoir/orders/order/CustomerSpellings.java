package dev.comptoir.orders.order;

import dev.comptoir.platform.page.QueryEmail;

/** Orders of a customer, by any spelling of the address: the one asked for too, before the directory knows it. */
public final class CustomerSpellings {

    /** Of an order called o; its value is {@link #of}. */
    public static final String CONDITION = """
            o.customer_email = any(array(select e.spelling from customer_emails e
                where e.email in (select s.email from customer_emails s where s.spelling = ?)) || cast(? as text))""";

    private CustomerSpellings() {}

    /** Null stays null. */
    public static String of(String email) {
        return QueryEmail.parse(email);
    }
}
