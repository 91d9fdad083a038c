package dev.comptoir.catalog.productimport.file;

/**
 * What a row says about stock. A number in Stock means that it is counted; without one a product that is out of stock is
 * counted from zero, so that it is not sold; {@code parent} means that the variations share the parent's stock, which no
 * variation has for itself: it is counted and starts without a figure.
 *
 * @param units null when the file gives no figure
 */
record WooStock(boolean isTracked, boolean allowsBackorder, Integer units) {

    static WooStock of(Cells cells, Cells parent) {
        boolean allowsBackorder = allowsBackorder(cells);
        if (cells.word(WooColumns.STOCK).equals("parent")) {
            boolean isCounted = parent != null && parent.has(WooColumns.STOCK);
            return new WooStock(isCounted, allowsBackorder, null);
        }
        Integer units = cells.stock(WooColumns.STOCK);
        String inStock = cells.word(WooColumns.IN_STOCK);
        if (units == null && inStock.equals("0")) {
            return new WooStock(true, allowsBackorder, 0);
        }
        boolean isOnBackorder = inStock.equals("backorder");
        if (!isOnBackorder) {
            cells.flag(WooColumns.IN_STOCK, true);
        }
        return new WooStock(units != null, allowsBackorder || isOnBackorder, units);
    }

    private static boolean allowsBackorder(Cells cells) {
        return cells.word(WooColumns.BACKORDERS).equals("notify") || cells.flag(WooColumns.BACKORDERS, false);
    }
}
