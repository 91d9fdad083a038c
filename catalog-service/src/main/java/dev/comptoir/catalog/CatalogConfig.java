package dev.comptoir.catalog;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The business settings of catalog-service. */
@ConfigMapping(prefix = "catalog")
public interface CatalogConfig {

    Imports imports();

    Fetches fetches();

    Images images();

    Sales sales();

    SalesRebuilds salesRebuilds();

    /** How old the tree of categories may be that is shown. */
    @WithDefault("10S")
    Duration categoriesCache();

    /** How pictures of imported products are copied. */
    interface Images {

        /** How often pictures that wait are looked for. */
        @WithDefault("3s")
        String copyEvery();

        /** The largest that is fetched; files-service has a limit of its own. */
        @WithDefault("10485760")
        int mostBytes();

        /** For one picture, from looking up its name to its last byte. */
        @WithDefault("20S")
        Duration timeout();
    }

    /** The pace of scheduled sales. */
    interface Sales {

        /** How often sales that begin or end are looked for. */
        @WithDefault("10s")
        String switchEvery();
    }

    /** The pace of counting sales anew from the orders. */
    interface SalesRebuilds {

        /** How often a rebuild that somebody has asked for is looked for. */
        @WithDefault("5s")
        String every();

        /** Between two pages of orders, so that others have their turn. */
        @WithDefault("0.05S")
        Duration pause();

        /** How long an order that differs has for its events to arrive. */
        @WithDefault("1M")
        Duration lookAgainAfter();
    }

    /** Limits of fetching products from pages. */
    interface Fetches {

        /** Whether pages may be on addresses that are not public; for development only. */
        @WithDefault("false")
        boolean allowPrivateTargets();

        /** For one page, from looking up its name to its last byte. */
        @WithDefault("10S")
        Duration timeout();

        /** The largest page that is read. */
        @WithDefault("4194304")
        int mostBytes();

        /** How often a page may lead to another. */
        @WithDefault("3")
        int mostRedirects();

        /** For one page that a checkout waits for, its redirects included. */
        @WithDefault("3S")
        Duration checkTimeout();

        /** How long what a page said counts for other checkouts. */
        @WithDefault("30S")
        Duration checkedFor();

        /** How many pages are read when the links from one to the next are followed. */
        @WithDefault("20")
        int mostPages();

        /** How often pages with a schedule are looked for whose time has come. */
        @WithDefault("10s")
        String dueEvery();

        /** How often pages are looked for on which shoppers saw something unknown. */
        @WithDefault("5s")
        String seenEvery();
    }

    /** Limits and pace of product imports. */
    interface Imports {

        /** How many rows below the header a file may have. */
        @WithDefault("200000")
        int maxRows();

        /** How many products go into one transaction. */
        @WithDefault("100")
        int batchSize();

        /** After this time the request is answered 202 while the import goes on. */
        @WithDefault("20S")
        Duration answerWithin();

        /** A running import that was not heard of for this long has lost its program. */
        @WithDefault("2M")
        Duration interruptedAfter();

        /** How often such imports are looked for. */
        @WithDefault("30s")
        String interruptedEvery();
    }
}
