package dev.comptoir.orders.orderimport;

/** What the API says of a file of orders: what it may have and what becomes of it. */
final class ImportRules {

    static final String TEXT = """
            Takes orders of the past over from a file: NDJSON, CSV in shape LINE as `/order-exports` writes it, or the orders \
            export of Shopify as it is; the header tells which CSV. UTF-8, up to 2 GB, streamed. Answers 202 once the file is \
            there; ask at Location. An import goes on after a restart where it was.

            Orders are made, never changed, 250 a transaction. An order whose `externalId` was imported before from the same \
            `source` is SKIPPED, or FAILED with `external-id-differs` when its content is another; so the same file can be \
            sent again, by two at once too. externalId is the file's column of that name, else `id`, else `orderNumber`; of \
            Shopify `Id`, else `Name`. An order that is wrong anywhere is refused as a whole and nothing else is; \
            failedRowsUrl has the refused ones alone.

            Order numbers are kept and unique; without one an order gets the next of the store. Where they are written as the \
            store's own are, the next order number is raised above them. Customers are found or made by e-mail. Imported \
            orders are listed, counted in reports and exported like any other, have the channel IMPORT and a history entry \
            ORDER_IMPORTED. What they sold counts for the products of the catalogue that their lines name by `productId`, on \
            the day they were placed, where they are in the store's currency. Neither invoices nor reminders follow by \
            themselves, and the money is not booked in the accounting chain of this store.

            Nothing else follows unless it is asked for. `takeStock`: inventory sells the units of every row with a SKU, of \
            orders that are not cancelled, once for each order, whatever is sent again or interrupted; a row for which too \
            little is left takes none, `inventory.shortfall.found` says so, and an order that is still open is put on hold; \
            cancelling, editing or refunding the order later gives back as for any other. `notifyCustomers`: the order \
            confirmation is mailed for every order that is made, is not cancelled and has an e-mail address. \
            `publishEvents`: webhooks and the feed get `order.imported` (event `orders.order-imported.v1`). They are fixed \
            when the file is sent; orders that are skipped get nothing.

            Needed are currency, placedAt, total, and of every line productName, quantity and unitPrice; `paidAt` (else \
            placedAt) and `refundedAt` (else cancelledAt, else paidAt) may be added. Amounts, units and statuses must agree. `id`, `lineId`, `updatedAt` and `asOf` are new. \
            `lineNumber` is kept; a line without one follows the line before it. Several payments of an order become one, and \
            its parcels one.

            What was given up says lifecycle CANCELLED, `cancelledAt` and fulfillmentStatus WILL_NOT_DELIVER, and nothing of it \
            has left. What went back is `refundedTotal`, one refund at `refundedAt` of the units of `refundedQuantity`; or \
            `refunds`: up to 200 of `amount`, `issuedAt`, `reason`, `lines` of `lineNumber`, `quantity` and `amount`, and `shipping`, \
            in CSV a cell such as `2026-03-04T10:00:00Z 25.00 1x2=16.00 3x1=4.00 shipping=5.00 "Broken"` (when, how much, two \
            units of line 1 and one of line 3, for how much, what of it was the shipping fee, why as a JSON string), semicolons \
            between several. Without amounts of lines, what is not shipping is shared among them by their prices. They \
            give refundedTotal and refundedQuantity, or agree with them, are never before the order nor above what was paid, \
            and count in reports on their own days. What is wrong below `refunds` is named by a JSON pointer.

            {"externalId":"A-1","placedAt":"2026-03-01T09:30:00Z","paidTotal":{"amount":"20.00","currency":"EUR"},\
            "total":{"amount":"20.00","currency":"EUR"},"lines":[{"productName":"Mug","quantity":2,"unitPrice":\
            {"amount":"10.00","currency":"EUR"}}],"refunds":[{"amount":{"amount":"10.00","currency":"EUR"},"issuedAt":\
            "2026-03-04T10:00:00Z","reason":"Broken","lines":[{"lineNumber":1,"quantity":1}]}]}

            Shopify: totals are taken as given and checked; a difference of a cent per line becomes a line or discount of \
            rounding. Discount and tax are shared among the lines by what was paid for them. Refunds are of money, not of \
            lines. What was cancelled after it was shipped is refused. Tags, attributes and risk are left out.""";

    private ImportRules() {}
}
