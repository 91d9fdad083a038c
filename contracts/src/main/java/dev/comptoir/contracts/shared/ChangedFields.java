package dev.comptoir.contracts.shared;

import java.util.List;
import java.util.stream.Stream;

/** Of which fields a change is published, as the API names them. */
public final class ChangedFields {

    public static final List<String> ORDER = List.of(
            "archived",
            "billingAddress",
            "customStatus.id",
            "customer",
            "deleted",
            "fulfillmentStatus",
            "hold",
            "lifecycle",
            "paymentStatus",
            "processed",
            "shipping",
            "shippingAddress",
            "totals");

    /** Of one of the lines of an order. */
    public static final List<String> ORDER_LINE = List.of(
            "productId", "sku", "name", "imageUrl", "quantity", "unitPrice", "total", "tax", "fileGuid", "takesStock");

    /** Of a product as a whole. */
    public static final List<String> PRODUCT = List.of(
            "name",
            "description",
            "imageUrl",
            "status",
            "options",
            "slug",
            "vendor",
            "tags",
            "categories",
            "images",
            "metadata",
            "translations",
            "compliance",
            "relatedProducts");

    public static final List<String> VARIANT = List.of(
            "sku",
            "name",
            "price",
            "currentPrice",
            "requiresShipping",
            "taxable",
            "stockTracked",
            "allowsBackorder",
            "lowStockThreshold",
            "imageUrl",
            "fileGuid",
            "options",
            "barcode",
            "compareAtPrice",
            "sale",
            "weightGrams",
            "dimensions",
            "quantity",
            "hsCode",
            "originCountry",
            "taxClass");

    public static final List<String> STOCK = List.of("onHand", "reserved", "available", "state");

    public static final List<String> INVENTORY_SETTINGS =
            List.of("enabled", "policy", "holdMinutes", "cartHoldMinutes");

    public static final List<String> DISCOUNT = List.of(
            "name",
            "application",
            "code",
            "type",
            "percent",
            "amount",
            "items",
            "buyQuantity",
            "getQuantity",
            "conditions",
            "maxUses",
            "maxUsesPerCustomer",
            "startsOn",
            "endsOn",
            "combinable",
            "priority",
            "active");

    public static final List<String> CART = List.of("status");

    public static final List<String> CUSTOMER = List.of("email", "name", "phone", "state", "note", "tags");

    public static final List<String> QUOTE =
            List.of("state", "order", "totals", "validUntil", "message", "orderNumber");

    public static final List<String> FILE = List.of("state", "contentVersion", "size", "sha256");

    public static final List<String> STORE_PROFILE = List.of(
            "name",
            "email",
            "currency",
            "timeZone",
            "locale",
            "storefrontUrl",
            "address",
            "pricesIncludeTax",
            "emails");

    public static final List<String> SHIPPING_METHOD =
            List.of("name", "price", "freeFrom", "countries", "trackingUrlTemplate", "active");

    public static final List<String> TAX_RATE =
            List.of("name", "country", "region", "percent", "appliesToShipping", "active", "taxClass");

    public static final List<String> ORDER_STATUS =
            List.of("name", "translations", "color", "notifyCustomer", "enabled");

    /** Of one of the invoices of an order. */
    public static final List<String> INVOICE = List.of("state", "deliveryTerm");

    /** Of one of the shipments of an order. */
    public static final List<String> TRACKING = List.of("carrier", "trackingNumber", "trackingUrl");

    /** Of what one order line may download of a file. */
    public static final List<String> ENTITLEMENT = List.of("state", "expiresAt", "maxDownloads", "usedDownloads");

    /** All of them, each once; one of a part has the name of the list before it: {@code variants.price}. */
    public static final List<String> ALL = Stream.of(
                    ORDER,
                    of("lines", ORDER_LINE),
                    PRODUCT,
                    of("variants", VARIANT),
                    STOCK,
                    INVENTORY_SETTINGS,
                    DISCOUNT,
                    CART,
                    CUSTOMER,
                    QUOTE,
                    FILE,
                    STORE_PROFILE,
                    SHIPPING_METHOD,
                    TAX_RATE,
                    ORDER_STATUS,
                    of("invoices", INVOICE),
                    of("shipments", TRACKING),
                    of("entitlements", ENTITLEMENT),
                    List.of("refunds.state", "returns.state", "shipments.state", "withdrawals.state"))
            .flatMap(List::stream)
            .distinct()
            .sorted()
            .toList();

    private ChangedFields() {}

    private static List<String> of(String list, List<String> fields) {
        return fields.stream().map(field -> list + "." + field).toList();
    }
}
