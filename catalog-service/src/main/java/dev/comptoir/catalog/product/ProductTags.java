package dev.comptoir.catalog.product;

import dev.comptoir.platform.http.ETags;
import java.util.regex.Pattern;

/**
 * ETags of products. A read shows stock too, which changes without a new version of the product: its tag is the version
 * and a stamp of the stock, {@code "7.42"}. For If-Match only the version counts, so {@code "7"} and {@code "7.42"} both do.
 */
public final class ProductTags {

    private static final Pattern WITH_STAMP = Pattern.compile("\"(\\d+)\\.\\d+\"");

    private ProductTags() {}

    static String of(long version, long stockStamp) {
        return version + "." + stockStamp;
    }

    public static void check(String ifMatch, long version) {
        ETags.check(ifMatch == null ? null : WITH_STAMP.matcher(ifMatch).replaceAll("\"$1\""), version);
    }
}
