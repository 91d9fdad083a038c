package dev.comptoir.carts.cart.domain;

import dev.comptoir.kernel.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Everything a shopper put into a cart, with the amounts as last computed. Never changed in place: every edit makes a new
 * one.
 *
 * @param items at most {@value #MAX_LINES}, one per SKU
 * @param shipping the chosen method; null until one is chosen, or when nothing needs shipping
 * @param taxRate that applies at the destination; null when none does
 * @param giftMessage for the one who gets the parcel; null for none
 * @param discounts the coupon and what is taken off
 * @param unseen what a refused checkout said of other prices; null once somebody has asked for anything else
 */
public record CartContent(
        String locale,
        List<CartItem> items,
        Customer customer,
        PostalAddress billingAddress,
        PostalAddress shippingAddress,
        UUID shippingMethodId,
        ChosenShipping shipping,
        String customerRemark,
        String giftMessage,
        boolean pricesIncludeTax,
        CartTotals totals,
        AppliedTaxRate taxRate,
        CartDiscounts discounts,
        PriceChanges unseen) {

    public static final int MAX_LINES = 100;
    public static final int MAX_QUANTITY = 9_999;

    public CartContent {
        items = items == null ? List.of() : List.copyOf(items);
        discounts = discounts == null ? CartDiscounts.NONE : discounts;
    }

    public static CartContent empty(String locale, String currency, boolean pricesIncludeTax) {
        Money none = Money.zero(currency);
        CartTotals totals = CartTotals.of(none, none, none, none);
        return new CartContent(
                locale,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                pricesIncludeTax,
                totals,
                null,
                null,
                null);
    }

    /** What checkout would still refuse, as names a storefront can show beside its fields. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        addIf(missing, "items", items.isEmpty());
        addIf(missing, "customer.email", email().isEmpty());
        addIf(missing, "billingAddress", billingAddress == null);
        addIf(missing, "shippingAddress", needsShipping() && shippingAddress == null);
        addIf(missing, "shippingMethod", needsShipping() && shipping == null);
        return List.copyOf(missing);
    }

    public boolean needsShipping() {
        return items.stream().anyMatch(CartItem::requiresShipping);
    }

    /** The customer's e-mail as it was typed; empty while nobody gave one. */
    public String email() {
        return customer == null || customer.email() == null ? "" : customer.email();
    }

    /** Where the goods go, else where the bill goes; null while neither is known. Decides shipping and tax. */
    public PostalAddress destination() {
        return shippingAddress == null ? billingAddress : shippingAddress;
    }

    public String destinationCountry() {
        return destination() == null ? null : destination().country();
    }

    /** The goods as the shopper sees them: unit prices times quantities. */
    public Money goods() {
        return items.stream()
                .map(CartItem::shown)
                .reduce(Money.zero(totals.total().currency()), Money::plus);
    }

    /** How many pieces there are. */
    public int pieces() {
        return items.stream().mapToInt(CartItem::quantity).sum();
    }

    public List<String> notSellable() {
        return items.stream()
                .filter(item -> !item.isSellable())
                .map(CartItem::sku)
                .toList();
    }

    CartContent withItems(List<CartItem> changed) {
        return change(draft -> draft.items = changed);
    }

    CartContent with(CartItem added) {
        return withItems(Stream.concat(items.stream(), Stream.of(added)).toList());
    }

    CartContent withCustomer(Customer changed) {
        return change(draft -> {
            draft.customer = changed;
            draft.locale = changed.locale() == null ? locale : changed.locale();
        });
    }

    CartContent withAddresses(PostalAddress billing, PostalAddress goods) {
        return change(draft -> {
            draft.billingAddress = billing;
            draft.shippingAddress = goods;
        });
    }

    CartContent withShippingMethod(UUID chosen) {
        return change(draft -> draft.shippingMethodId = chosen);
    }

    CartContent withRemark(String changed) {
        return change(draft -> draft.customerRemark = changed);
    }

    CartContent withGiftMessage(String changed) {
        return change(draft -> draft.giftMessage = changed);
    }

    CartContent withCoupon(String code) {
        return change(draft -> draft.discounts = discounts.withCoupon(code));
    }

    CartContent priced(PricedParts parts, boolean isWithTax, AppliedTaxRate rate) {
        return change(draft -> {
            draft.items = parts.items();
            draft.shippingMethodId =
                    parts.shipping() == null ? null : parts.shipping().methodId();
            draft.shipping = parts.shipping();
            draft.pricesIncludeTax = isWithTax;
            draft.totals = parts.totals();
            draft.taxRate = rate;
            draft.discounts = parts.discounts();
            draft.unseen = null;
        });
    }

    /** Whether these changes arrive anywhere nobody knows. */
    public CartContent withUnseen(PriceChanges changes) {
        return change(draft -> draft.unseen = changes);
    }

    /** What pricing decides of a cart. */
    record PricedParts(List<CartItem> items, ChosenShipping shipping, CartTotals totals, CartDiscounts discounts) {}

    private CartContent change(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.done();
    }

    /** The fields of the next content while they are set. */
    private static final class Draft {

        private String locale;
        private List<CartItem> items;
        private Customer customer;
        private PostalAddress billingAddress;
        private PostalAddress shippingAddress;
        private UUID shippingMethodId;
        private ChosenShipping shipping;
        private String customerRemark;
        private String giftMessage;
        private boolean pricesIncludeTax;
        private CartTotals totals;
        private AppliedTaxRate taxRate;
        private CartDiscounts discounts;
        private PriceChanges unseen;

        private Draft(CartContent now) {
            locale = now.locale;
            items = now.items;
            customer = now.customer;
            billingAddress = now.billingAddress;
            shippingAddress = now.shippingAddress;
            shippingMethodId = now.shippingMethodId;
            shipping = now.shipping;
            customerRemark = now.customerRemark;
            giftMessage = now.giftMessage;
            pricesIncludeTax = now.pricesIncludeTax;
            totals = now.totals;
            taxRate = now.taxRate;
            discounts = now.discounts;
            unseen = now.unseen;
        }

        private CartContent done() {
            return new CartContent(
                    locale,
                    items,
                    customer,
                    billingAddress,
                    shippingAddress,
                    shippingMethodId,
                    shipping,
                    customerRemark,
                    giftMessage,
                    pricesIncludeTax,
                    totals,
                    taxRate,
                    discounts,
                    unseen);
        }
    }

    private static void addIf(List<String> missing, String name, boolean isMissing) {
        if (isMissing) {
            missing.add(name);
        }
    }
}
