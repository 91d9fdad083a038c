import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.api.CartsApi;
import org.openapitools.client.api.InventoryApi;
import org.openapitools.client.api.OrdersApi;
import org.openapitools.client.api.PaymentsApi;
import org.openapitools.client.api.ProductsApi;
import org.openapitools.client.api.RefundsApi;
import org.openapitools.client.api.ShipmentsApi;
import org.openapitools.client.api.StoreSettingsApi;
import org.openapitools.client.model.*;

/** A purchase with the client of openapi-generator's java (native): cart, checkout, payment, parcel, refund. */
class Purchase {

    /** Milliseconds until the next attempt when an answer does not say. */
    private static final long UNSAID = 250;

    private static final String SKU = "JAVA-" + System.currentTimeMillis();

    public static void main(String[] arguments) throws Exception {
        ApiClient merchant = client(System.getenv("COMPTOIR_SECRET_KEY"));
        new ProductsApi(merchant)
                .createProduct(
                        new ProductInput()
                                .externalId(SKU)
                                .name("Linen tote")
                                .status(ProductStatus.ACTIVE)
                                .addVariantsItem(new VariantInput().sku(SKU).price(money("24.00"))),
                        null);
        ShippingMethod method = new StoreSettingsApi(merchant)
                .createShippingMethod(
                        new SaveShippingMethodInput().name("Letter " + SKU).price(money("4.90")), null);
        AdjustStockInput delivery = new AdjustStockInput().delta(10).reason("First delivery");
        patiently(() -> new InventoryApi(merchant).adjustStock(SKU, key(), delivery));

        UUID orderId = checkout(method.getId());

        new PaymentsApi(merchant)
                .recordOrderPayment(orderId, new RecordPaymentInput().method("Bank transfer"), null, null);
        new ShipmentsApi(merchant)
                .createOrderShipment(
                        orderId,
                        new CreateShipmentInput()
                                .carrier("Post")
                                .trackingNumber("6A1FR")
                                .notifyCustomer(true),
                        null,
                        null);
        Refund refund = new RefundsApi(merchant)
                .issueRefund(orderId, key(), new IssueRefundInput().full(true).reason("Both were torn"), null);
        Order order = new OrdersApi(merchant).getOrder(orderId, null, null);
        System.out.printf(
                "java: order %s, %s, %s, refund %s%n",
                order.getOrderNumber(),
                order.getPaymentStatus(),
                order.getFulfillmentStatus(),
                refund.getAmount().getAmount());
        if (order.getPaymentStatus() != PaymentStatus.REFUNDED || order.getFulfillmentStatus() != FulfillmentStatus.SHIPPED) {
            throw new IllegalStateException(
                    "the order is " + order.getPaymentStatus() + " and " + order.getFulfillmentStatus());
        }
    }

    private static UUID checkout(UUID method) throws Exception {
        CartsApi carts = new CartsApi(client(System.getenv("COMPTOIR_PUBLISHABLE_KEY")));
        CreateCartInput wanted = new CreateCartInput().addItemsItem(new AddItemInput().sku(SKU).quantity(2));
        UUID cart = patiently(() -> carts.createCart(wanted, null)).getId();
        carts.setCartCustomer(cart, new CartCustomer().email("camille@example.com").name("Camille"), null, null);
        CartAddress address = new CartAddress()
                .name("Camille")
                .line1("1 rue de l'Exemple")
                .postalCode("75001")
                .city("Paris")
                .country("FR");
        carts.setCartAddresses(cart, new CartAddresses().sameAsBilling(true).billing(address), null, null);
        patiently(() -> carts.setCartShippingMethod(cart, new ChooseShippingMethodInput().methodId(method), null, null));
        return patiently(() -> carts.checkOutCart(cart, null, new CheckOutInput())).getOrderId();
    }

    private static ApiClient client(String key) {
        ApiClient client = new ApiClient();
        client.updateBaseUri(System.getenv("COMPTOIR_API"));
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + key));
        return client;
    }

    private static Money money(String amount) {
        return new Money().amount(amount).currency("EUR");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    /** Programs learn of a new product or shipping method by events; what is busy says in Retry-After when to come back. */
    private static <T> T patiently(Callable<T> what) throws Exception {
        for (int attempt = 1; ; attempt++) {
            try {
                return what.call();
            } catch (ApiException refused) {
                if (attempt == 40) {
                    throw refused;
                }
                TimeUnit.MILLISECONDS.sleep(pause(refused));
            }
        }
    }

    private static long pause(ApiException refused) {
        return refused.getResponseHeaders() == null
                ? UNSAID
                : refused.getResponseHeaders()
                        .firstValue("Retry-After")
                        .map(seconds -> TimeUnit.SECONDS.toMillis(Long.parseLong(seconds)))
                        .orElse(UNSAID);
    }
}
