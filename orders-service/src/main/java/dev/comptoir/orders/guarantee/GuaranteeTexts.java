package dev.comptoir.orders.guarantee;

import dev.comptoir.platform.mail.Language;
import dev.comptoir.platform.mail.MailLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is said of the guarantees of one order, in one language: the same in its confirmation and on its status page. */
public final class GuaranteeTexts {

    private final GuaranteeMessages messages;

    private GuaranteeTexts(Language language) {
        this.messages = language.messages(GuaranteeMessages.class);
    }

    /**
     * A few lines under a title.
     *
     * @param before what stands before the address at the end; null for none, like the address
     * @param labels the same as the lines, by product in frames; empty where it is no label
     */
    public record Part(String title, List<String> lines, String before, String url, List<MailLabel> labels) {

        Part(String title, List<String> lines) {
            this(title, lines, null, null, List.of());
        }

        /** Its lines where an address cannot be followed by itself. */
        public List<String> plain() {
            return url == null
                    ? lines
                    : Stream.concat(lines.stream(), Stream.of(before + url)).toList();
        }
    }

    /** A product and what is guaranteed of it, null for nothing. */
    public record Product(String name, LineGuarantee guarantee) {}

    /** @param isReminded whether the legal guarantee is to be spoken of */
    public static List<Part> of(Language language, String storeName, boolean isReminded, List<Product> products) {
        return new GuaranteeTexts(language).of(storeName, isReminded, products);
    }

    private List<Part> of(String storeName, boolean isReminded, List<Product> products) {
        List<Part> parts = new ArrayList<>();
        if (isReminded) {
            parts.add(legal(storeName));
        }
        List<String> durable = lines(products.stream()
                .filter(GuaranteeTexts::isDurable)
                .map(this::durability)
                .toList());
        if (!durable.isEmpty()) {
            durable.add(messages.durabilityMeaning());
            parts.add(new Part(messages.durabilityTitle(), durable, null, null, labels(products)));
        }
        List<String> other = lines(products.stream()
                .filter(GuaranteeTexts::isGuaranteed)
                .map(this::commercial)
                .toList());
        if (!other.isEmpty()) {
            parts.add(new Part(messages.commercialTitle(), other));
        }
        return parts;
    }

    /** A product that stands in two rows is named once. */
    private static List<String> lines(List<String> all) {
        return new ArrayList<>(all.stream().distinct().toList());
    }

    private List<MailLabel> labels(List<Product> products) {
        return products.stream()
                .filter(GuaranteeTexts::isDurable)
                .map(this::label)
                .distinct()
                .toList();
    }

    private MailLabel label(Product product) {
        LineGuarantee guarantee = product.guarantee();
        String years = messages.labelYears(guarantee.durabilityYears());
        return MailLabel.of(messages.durabilityTitle(), product.name(), years, messages.labelReminder())
                .fact(messages.labelProduct(), product.name())
                .fact(messages.labelBrand(), guarantee.brand())
                .fact(messages.labelModel(), guarantee.modelId());
    }

    private Part legal(String storeName) {
        List<String> lines =
                List.of(messages.legalDuration(), messages.legalRemedies(storeName), messages.legalOthers());
        return new Part(messages.legalTitle(), lines, messages.legalMore() + " ", messages.legalUrl(), List.of());
    }

    private static boolean isDurable(Product product) {
        return product.guarantee() != null && product.guarantee().durabilityYears() != null;
    }

    private static boolean isGuaranteed(Product product) {
        return product.guarantee() != null && product.guarantee().guaranteeMonths() != null;
    }

    private String durability(Product product) {
        LineGuarantee guarantee = product.guarantee();
        return guarantee.brand() == null || guarantee.modelId() == null
                ? messages.durabilityOnly(product.name(), guarantee.durabilityYears())
                : messages.durability(
                        product.name(), guarantee.durabilityYears(), guarantee.brand(), guarantee.modelId());
    }

    private String commercial(Product product) {
        return messages.commercial(product.name(), product.guarantee().guaranteeMonths());
    }
}
