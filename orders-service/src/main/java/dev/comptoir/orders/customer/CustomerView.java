package dev.comptoir.orders.customer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.comptoir.contracts.shared.AddressV1;
import dev.comptoir.kernel.Money;
import dev.comptoir.orders.invoice.InvoiceKind;
import dev.comptoir.orders.order.domain.FulfillmentStatus;
import dev.comptoir.orders.order.domain.Lifecycle;
import dev.comptoir.orders.order.domain.PaymentStatus;
import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A customer with what belongs to them: addresses, ways to pay, the last orders with their invoices and messages. */
@Schema(name = "CustomerDetail")
public record CustomerView(
        @JsonUnwrapped Customer customer,

        @Schema(description = "Every way in which orders spell the address")
        List<String> spellings,

        @Schema(description = "Of the last orders, each once, newest first, at most 10")
        List<AddressV1> billingAddresses,

        @Schema(description = "Of the last orders, each once, newest first, at most 10")
        List<AddressV1> shippingAddresses,

        @Schema(description = "By which payments of theirs came in, newest first, at most 10")
        List<String> paymentMethods,

        @Schema(description = "The 20 newest; `GET /orders?customerEmail=` lists all")
        List<OrderPart> orders,

        @Schema(description = "The 10 newest; `GET /order-messages?customerEmail=` lists all")
        List<MessagePart> messages,

        @Schema(description = "The 10 newest of the last 100 orders; `GET /invoices?customerEmail=` lists all")
        List<InvoicePart> invoices) {

    private static final TypeReference<List<AddressV1>> ADDRESSES = new TypeReference<>() {};
    private static final TypeReference<List<OrderRow>> ORDERS = new TypeReference<>() {};
    private static final TypeReference<List<MessagePart>> MESSAGES = new TypeReference<>() {};
    private static final TypeReference<List<InvoiceRow>> INVOICES = new TypeReference<>() {};

    /** One of their orders. */
    @Schema(
            name = "CustomerOrder",
            requiredProperties = {"orderNumber", "total", "placedAt"})
    public record OrderPart(
            UUID id,
            String orderNumber,
            Lifecycle lifecycle,
            PaymentStatus paymentStatus,
            FulfillmentStatus fulfillmentStatus,
            Money total,
            boolean archived,
            Instant placedAt) {}

    /** A message that was written to them by hand. */
    @Schema(
            name = "CustomerMessage",
            requiredProperties = {"orderId", "subject", "sentBy"})
    public record MessagePart(
            UUID id,
            UUID orderId,
            String subject,

            @Schema(description = "The key that sent it") String sentBy,

            Instant createdAt) {}

    /** An invoice of one of their orders, or the cancellation of one. */
    @Schema(
            name = "CustomerInvoice",
            requiredProperties = {"number", "orderId", "total", "issuedAt"})
    public record InvoicePart(
            UUID id,
            String number,

            @Schema(description = "INVOICE, or CANCELLATION for one that undoes another; open-ended")
            InvoiceKind kind,

            UUID orderId,

            @Schema(description = "Below zero for a cancellation")
            Money total,

            Instant issuedAt) {}

    private record InvoiceRow(
            UUID id, String number, InvoiceKind kind, UUID orderId, long total, String currency, Instant issuedAt) {

        InvoicePart part() {
            return new InvoicePart(id, number, kind, orderId, Money.ofMinor(total, currency), issuedAt);
        }
    }

    private record OrderRow(
            UUID id,
            String orderNumber,
            Lifecycle lifecycle,
            PaymentStatus paymentStatus,
            FulfillmentStatus fulfillmentStatus,
            long total,
            String currency,
            boolean archived,
            Instant placedAt) {

        OrderPart part() {
            return new OrderPart(
                    id,
                    orderNumber,
                    lifecycle,
                    paymentStatus,
                    fulfillmentStatus,
                    Money.ofMinor(total, currency),
                    archived,
                    placedAt);
        }
    }

    static CustomerView read(Columns c) {
        return new CustomerView(
                Customer.read(c),
                c.texts(),
                addresses(c),
                addresses(c),
                c.texts(),
                orders(c.json(ORDERS)),
                messages(c),
                invoices(c.json(INVOICES)));
    }

    private static List<AddressV1> addresses(Columns c) {
        List<AddressV1> found = c.json(ADDRESSES);
        return found == null ? List.of() : found;
    }

    private static List<MessagePart> messages(Columns c) {
        List<MessagePart> found = c.json(MESSAGES);
        return found == null ? List.of() : found;
    }

    private static List<InvoicePart> invoices(List<InvoiceRow> rows) {
        return rows == null ? List.of() : rows.stream().map(InvoiceRow::part).toList();
    }

    private static List<OrderPart> orders(List<OrderRow> rows) {
        return rows == null ? List.of() : rows.stream().map(OrderRow::part).toList();
    }
}
