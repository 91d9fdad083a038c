package dev.comptoir.catalog.productfetch.domain;

import static dev.comptoir.kernel.Kind.NOT_FOUND;
import static dev.comptoir.kernel.Kind.RULE_BROKEN;
import static dev.comptoir.kernel.Kind.UNAVAILABLE;

import dev.comptoir.kernel.DomainException;
import java.util.UUID;

/** Why a page is not fetched, or not read. */
public final class FetchProblem {

    private FetchProblem() {}

    public static DomainException notFound(UUID id) {
        return NOT_FOUND.refusal("product-fetch-not-found", "There is no product fetch %s.", id);
    }

    public static DomainException badAddress() {
        return RULE_BROKEN
                .refusal(
                        "invalid-url",
                        "The address must be one of a web page: http or https, without user and password.")
                .at("/url");
    }

    public static DomainException domainNotAllowed(String host) {
        return RULE_BROKEN
                .refusal(
                        "domain-not-allowed",
                        "Pages of %s may not be fetched. Add the domain to fetchDomains of /v1/settings/catalog.",
                        host)
                .with("domain", host)
                .at("/url");
    }

    public static DomainException targetRefused(String reason) {
        return RULE_BROKEN
                .refusal("target-refused", "The address is not called: %s.", reason)
                .at("/url");
    }

    public static DomainException badStatus(int status) {
        return RULE_BROKEN.refusal("page-not-served", "The page's server answered %d instead of the page.", status);
    }

    public static DomainException noAnswer() {
        return RULE_BROKEN.refusal(
                "page-not-reached", "The page's server gave no whole answer in time. Try again when it works.");
    }

    public static DomainException tooLarge(int mostBytes) {
        return RULE_BROKEN.refusal("page-too-large", "The page is larger than the %d bytes that are read.", mostBytes);
    }

    public static DomainException tooManyElements(int most) {
        return RULE_BROKEN.refusal("page-too-large", "The page has more than the %d elements that are read.", most);
    }

    public static DomainException tooMuchJson(int most) {
        return RULE_BROKEN.refusal(
                "page-too-large", "The JSON has more than the %d values that are read, or is nested too deeply.", most);
    }

    public static DomainException tooManyRedirects(int most) {
        return RULE_BROKEN.refusal(
                "too-many-redirects", "The address leads on more than %d times. Give the address it ends at.", most);
    }

    public static DomainException notAPage(String type) {
        return RULE_BROKEN.refusal(
                "not-a-page", "The address gives %s, and products are read from HTML pages and JSON files.", type);
    }

    public static DomainException notJson() {
        return RULE_BROKEN.refusal(
                "malformed-json", "The address gives JSON that is neither an object nor a list of objects.");
    }

    /** Something of ours failed on the way; the log knows what. */
    public static DomainException broken() {
        return UNAVAILABLE.refusal(
                "product-fetch-broken", "The fetch ended in an error. What it made until then stays.");
    }

    static DomainException noButtons() {
        return RULE_BROKEN.refusal(
                "no-buttons",
                "The page has no buy button. One that only a script puts there is not seen: give a page or JSON file that has it.");
    }

    public static DomainException tooManyButtons(int most) {
        return RULE_BROKEN.refusal(
                "too-many-buttons", "The page has more than %d buttons. Fetch pages that hold a part of them.", most);
    }
}
