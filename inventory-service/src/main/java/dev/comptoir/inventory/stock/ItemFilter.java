package dev.comptoir.inventory.stock;

/** Which items a list shows; low and out together mean either. */
record ItemFilter(String skuPrefix, boolean isLow, boolean isOut) {

    static ItemFilter of(String skuPrefix, boolean isLow, boolean isOut) {
        return new ItemFilter(skuPrefix == null ? "" : skuPrefix, isLow, isOut);
    }

    /** What a cursor of this list is bound to. */
    String scope() {
        return "inventory/items?" + skuPrefix + "&" + isLow + "&" + isOut;
    }
}
