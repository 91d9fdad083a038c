package dev.comptoir.gateway.request;

import java.util.Optional;

/** Says which program serves a path; what is not named here does not exist outside, {@code /v1/internal} least of all. */
public final class Routes {

    private static final long IMPORT_BODY = 20L * 1024 * 1024;
    private static final long LEVEL_FILE_BODY = 128L * 1024 * 1024;
    private static final long ORDER_IMPORT_BODY = 2L * 1024 * 1024 * 1024;

    private Routes() {}

    public static Optional<Route> of(RequestPath path) {
        if (!path.step(0).equals("v1")) {
            return isMetrics(path) ? Optional.of(Route.to(Service.GATEWAY)) : Optional.empty();
        }
        return Optional.ofNullable(
                switch (path.step(1)) {
                    case "settings" -> settings(path.step(2));
                    case "abandoned-carts" ->
                        Route.to(path.step(3).equals("emails") ? Service.CAMPAIGNS : Service.CARTS);
                    case "files", "uploads", "entitlements", "downloads", "images" -> files(path);
                    case "product-imports" ->
                        Route.to(Service.CATALOG).upTo(IMPORT_BODY).slowToTake();
                    case "inventory" -> inventory(path);
                    case "order-imports" -> job(path).upTo(ORDER_IMPORT_BODY);
                    case "discounts" -> discounts(path);
                    case "recover", "cart-links" -> Route.to(Service.CARTS).openToAll();
                    case "unsubscribe" -> Route.to(Service.CAMPAIGNS).openToAll();
                    case "order-status", "withdraw", "quote-offers", "payment-provider-events" ->
                        Route.to(Service.ORDERS).openToAll();
                    case "accounting-archives" -> archive(path);
                    case "order-documents", "order-status-changes", "order-bulk-changes", "customer-data-exports" ->
                        Route.to(Service.ORDERS).slowToTake();
                    case "order-exports", "customer-exports", "invoice-exports" -> job(path);
                    default -> plain(path.step(1));
                });
    }

    /** To make one takes its time, and so does reading the file that comes of it; what is known of it is a small read. */
    private static Route job(RequestPath path) {
        Route orders = Route.to(Service.ORDERS);
        if (isExportSchema(path)) {
            return orders.openToAll();
        }
        return switch (path.step(3)) {
            case "file", "failed-rows", "progress" -> orders.streaming();
            case "" -> orders.slowToTake();
            default -> orders;
        };
    }

    /** Validators load it by its address and have no key. */
    private static boolean isExportSchema(RequestPath path) {
        return path.length() == 3
                && path.step(1).equals("order-exports")
                && path.step(2).equals("order-export-1.xsd");
    }

    private static Route inventory(RequestPath path) {
        Route inventory = Route.to(Service.INVENTORY);
        return path.step(2).equals("level-file")
                ? inventory.upTo(LEVEL_FILE_BODY).slowToTake()
                : inventory;
    }

    private static Route archive(RequestPath path) {
        Route orders = Route.to(Service.ORDERS);
        return path.length() == 2 ? orders : orders.streaming();
    }

    private static boolean isMetrics(RequestPath path) {
        return path.length() == 2 && path.step(0).equals("q") && path.step(1).equals("metrics");
    }

    private static Route plain(String resource) {
        return switch (resource) {
            case "orders", "order-statuses", "order-status-changes", "order-bulk-changes" -> Route.to(Service.ORDERS);
            case "quotes", "invoices", "credit-notes", "customers", "reports" -> Route.to(Service.ORDERS);
            case "customer-erasures" -> Route.to(Service.ORDERS);
            case "returns", "withdrawals", "withdrawal-statements" -> Route.to(Service.ORDERS);
            case "shipping-methods", "tax-rates", "payment-methods" -> Route.to(Service.ORDERS);
            case "order-tasks", "order-messages", "order-email-templates" -> Route.to(Service.ORDERS);
            case "carts" -> Route.to(Service.CARTS);
            case "recovery-campaigns",
                    "recovery-email-templates",
                    "email-suppressions",
                    "email-consents",
                    "email-feedback" -> Route.to(Service.CAMPAIGNS);
            case "products", "product-sales-rebuilds" -> Route.to(Service.CATALOG);
            case "product-fetches" -> Route.to(Service.CATALOG).slowToTake();
            case "api-keys", "webhook-endpoints", "webhook-deliveries", "webhook-replays" -> Route.to(Service.GATEWAY);
            case "events" -> Route.to(Service.GATEWAY).streaming();
            case "test-clock" -> Route.to(Service.GATEWAY).slowToTake();
            default -> null;
        };
    }

    /** A hundred thousand codes in one call take their time. */
    private static Route discounts(RequestPath path) {
        Route carts = Route.to(Service.CARTS);
        if (!path.step(3).equals("codes")) {
            return carts;
        }
        return path.step(4).equals("export") ? carts.streaming() : carts.slowToTake();
    }

    private static Route settings(String area) {
        return switch (area) {
            case "store", "orders", "returns", "withdrawals", "guarantees", "invoicing" -> Route.to(Service.ORDERS);
            case "inventory" -> Route.to(Service.INVENTORY);
            case "carts" -> Route.to(Service.CARTS);
            case "recovery" -> Route.to(Service.CAMPAIGNS);
            case "catalog" -> Route.to(Service.CATALOG);
            case "files" -> Route.to(Service.FILES);
            default -> null;
        };
    }

    private static Route files(RequestPath path) {
        return switch (path.step(1)) {
            case "downloads" ->
                path.step(3).equals("page")
                        ? Route.to(Service.FILES).openToAll()
                        : Route.to(Service.FILES).streaming().openToAll();
            case "uploads" -> Route.to(Service.FILES).slowToTake().upTo(Long.MAX_VALUE);
            case "images" ->
                path.length() == 4
                        ? Route.to(Service.FILES).openToAll()
                        : Route.to(Service.FILES).slowToTake().upTo(Long.MAX_VALUE);
            case "files" ->
                path.step(3).equals("content")
                        ? Route.to(Service.FILES).slowToTake().upTo(Long.MAX_VALUE)
                        : Route.to(Service.FILES);
            default -> Route.to(Service.FILES);
        };
    }
}
