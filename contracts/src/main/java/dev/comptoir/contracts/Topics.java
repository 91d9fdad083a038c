package dev.comptoir.contracts;

import java.util.List;

/** Every Kafka topic of the suite; the launcher, the compose file and the tests create them from this list. */
public final class Topics {

    public static final String ORDERS_ORDER = "orders.order";
    public static final String ORDERS_STORE = "orders.store";
    public static final String INVENTORY_STOCK = "inventory.stock";
    public static final String INVENTORY_RESERVATION = "inventory.reservation";
    public static final String CARTS_CART = "carts.cart";
    public static final String CARTS_DISCOUNT = "carts.discount";
    public static final String CAMPAIGNS_RECOVERY = "campaigns.recovery";
    public static final String CATALOG_PRODUCT = "catalog.product";
    public static final String FILES_FILE = "files.file";

    /** How many partitions each topic has: the most consumers of one group that can work side by side. */
    public static final int PARTITIONS = 6;

    public static final List<Topic> ALL = List.of(
            log(ORDERS_ORDER),
            compacted(ORDERS_STORE),
            log(INVENTORY_STOCK),
            log(INVENTORY_RESERVATION),
            log(CARTS_CART),
            compacted(CARTS_DISCOUNT),
            log(CAMPAIGNS_RECOVERY),
            compacted(CATALOG_PRODUCT),
            log(FILES_FILE),
            log("dlq.catalog.carts"),
            log("dlq.catalog.orders"),
            log("dlq.catalog.stock"),
            log("dlq.catalog.store"),
            log("dlq.inventory.orders"),
            log("dlq.inventory.products"),
            log("dlq.carts.products"),
            log("dlq.carts.orders"),
            log("dlq.carts.store"),
            log("dlq.campaigns.discounts"),
            log("dlq.carts.recovery"),
            log("dlq.orders.carts"),
            log("dlq.orders.products"),
            log("dlq.orders.reservations"),
            log("dlq.campaigns.carts"),
            log("dlq.campaigns.orders"),
            log("dlq.campaigns.store"),
            log("dlq.files.files"),
            log("dlq.files.orders"),
            log("dlq.files.store"),
            log("dlq.gateway.events"),
            log("dlq.gateway.store"));

    private Topics() {}

    /**
     * One topic as it is to be created.
     *
     * @param compacted keeps the newest event of each key for ever, so that a new consumer can rebuild its projection
     */
    public record Topic(String name, int partitions, boolean compacted) {}

    private static Topic log(String name) {
        return new Topic(name, PARTITIONS, false);
    }

    private static Topic compacted(String name) {
        return new Topic(name, PARTITIONS, true);
    }
}
