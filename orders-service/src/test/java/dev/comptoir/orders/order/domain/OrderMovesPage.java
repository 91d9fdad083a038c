package dev.comptoir.orders.order.domain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes docs/order-lifecycle.md from the table of moves. */
public final class OrderMovesPage {

    private OrderMovesPage() {}

    /** Run by tools/write-docs. */
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments.length == 0 ? "." : arguments[0]);
        Files.writeString(root.resolve("docs/order-lifecycle.md"), page());
    }

    static String page() {
        return """
                # What can be done with an order

                Generated from `OrderMove` in orders-service; do not edit. An order has no one status but independent axes. A command
                whose rule is broken answers 409 with the code of the first rule that is, and says what to do first.

                | axis | values | set by |
                |---|---|---|
                | lifecycle | %s | COMPLETED and back follow from payment and goods: nothing is due and everything has left; CANCELLED by its command, final |
                | payment | %s | derived from payments, reversals and refunds |
                | fulfilment | %s | derived from shipments; before the first has left, and for what came back, marked by hand |
                | hold | none, or a reason | by command; only while PLACED |
                | custom status | none, or one of `/order-statuses` | by command, without effect on the others |
                | flags | disputed, processed, archived, deleted | by command |

                `orders.order-completed.v1` and its webhook `order.completed` say that an order was placed and accepted, as stores have always
                called it; that it is finished (COMPLETED) is `orders.order-finished.v1`, that a finished one is open again
                `orders.order-reopened.v1`. They follow from payments and shipments, in the same transaction.

                ## Moves

                %s
                ## Rules

                | rule | code | what to do |
                |---|---|---|
                %s
                ## Fulfilment: which move where

                For an open order that is not held, not processed and of which no money is kept.

                %s
                ## The order in the words of others

                `views` of an order, read only.

                | status | `storeStatus` |
                |---|---|
                %s
                """.formatted(
                        words(Lifecycle.values()),
                        words(PaymentStatus.values()),
                        words(FulfillmentStatus.values()),
                        moves(),
                        rules(),
                        matrix(),
                        views());
    }

    private static String moves() {
        return Arrays.stream(OrderAxis.values())
                .map(axis ->
                        "### " + axis.title() + "\n\n| move | command | rules, in this order | history | events |\n"
                                + "|---|---|---|---|---|\n"
                                + Arrays.stream(OrderMove.values())
                                        .filter(move -> move.axis() == axis)
                                        .map(OrderMovesPage::row)
                                        .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private static String row(OrderMove move) {
        String rules = move.rules().stream().map(Enum::name).collect(Collectors.joining(", "));
        return "| %s | `%s` | %s | %s | %s |\n"
                .formatted(move, move.command(), rules, move.historyType(), move.facts());
    }

    private static String rules() {
        return Arrays.stream(MoveRule.values())
                .map(rule -> "| %s | `%s` | %s |\n"
                        .formatted(rule, rule.code(), rule.advice().formatted("N", "money", "money")))
                .collect(Collectors.joining());
    }

    private static String matrix() {
        List<OrderMove> moves = Arrays.stream(OrderMove.values())
                .filter(move -> move.axis() == OrderAxis.FULFILLMENT || move == OrderMove.CANCEL)
                .toList();
        String head = "| from | " + moves.stream().map(Enum::name).collect(Collectors.joining(" | ")) + " |\n|---|"
                + "---|".repeat(moves.size()) + "\n";
        return head
                + Arrays.stream(FulfillmentStatus.values())
                        .map(status -> "| " + status + " | "
                                + moves.stream().map(move -> cell(move, status)).collect(Collectors.joining(" | "))
                                + " |\n")
                        .collect(Collectors.joining());
    }

    private static String cell(OrderMove move, FulfillmentStatus status) {
        Set<OrderFact> none = EnumSet.noneOf(OrderFact.class);
        OrderState state = new OrderState(Lifecycle.PLACED, PaymentStatus.AWAITING_PAYMENT, status, none);
        return move.broken(state).map(rule -> "`" + rule.code() + "`").orElse("yes");
    }

    private static String views() {
        return """
                | cancelled | CANCELLED |
                | a payment is disputed | DISPUTED |
                | fulfilment DELIVERED | DELIVERED |
                | fulfilment SHIPPED | SHIPPED |
                | payment AWAITING_PAYMENT, PARTIALLY_PAID | PENDING |
                | any other | PROCESSED: placed and its payment accepted |""";
    }

    private static String words(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", "));
    }
}
