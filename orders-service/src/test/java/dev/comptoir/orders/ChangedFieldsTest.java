package dev.comptoir.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.contracts.shared.ChangedFields;
import dev.comptoir.orders.customer.Customer;
import dev.comptoir.orders.invoice.InvoicePatch;
import dev.comptoir.orders.orderstatus.OrderStatus;
import dev.comptoir.orders.quote.QuoteView;
import dev.comptoir.orders.shippingmethod.ShippingMethod;
import dev.comptoir.orders.store.StoreProfile;
import dev.comptoir.orders.taxrate.TaxRate;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ChangedFieldsTest {

    static Stream<Arguments> compared() {
        return Stream.of(
                Arguments.of(TaxRate.class, ChangedFields.TAX_RATE, List.of("id", "version", "updatedAt")),
                Arguments.of(
                        ShippingMethod.class, ChangedFields.SHIPPING_METHOD, List.of("id", "version", "updatedAt")),
                Arguments.of(OrderStatus.class, ChangedFields.ORDER_STATUS, List.of("id", "version", "updatedAt")),
                Arguments.of(StoreProfile.class, ChangedFields.STORE_PROFILE, List.of("version")),
                Arguments.of(InvoicePatch.class, ChangedFields.INVOICE, List.of()),
                Arguments.of(
                        Customer.class,
                        ChangedFields.CUSTOMER,
                        List.of(
                                "id",
                                "version",
                                "orderCount",
                                "cancelledOrderCount",
                                "firstOrderAt",
                                "lastOrderAt",
                                "updatedAt",
                                "balances")),
                Arguments.of(
                        QuoteView.class,
                        ChangedFields.QUOTE,
                        List.of(
                                "id",
                                "version",
                                "quoteNumber",
                                "sourceOrderId",
                                "orderId",
                                "offerUrl",
                                "createdAt",
                                "updatedAt",
                                "changedAt")));
    }

    /** A field that the API has and no list has would change unseen. */
    @ParameterizedTest
    @MethodSource("compared")
    void every_field_that_is_shown_is_compared_or_never_changes_by_itself(
            Class<? extends Record> shown, List<String> compared, List<String> left) {
        assertThat(Stream.of(shown.getRecordComponents()).map(RecordComponent::getName))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(compared.stream(), left.stream()).toList());
    }
}
