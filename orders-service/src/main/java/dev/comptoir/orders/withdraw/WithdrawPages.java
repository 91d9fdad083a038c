package dev.comptoir.orders.withdraw;

import dev.comptoir.orders.mail.WithdrawalMails;
import dev.comptoir.orders.store.StoreIdentity;
import dev.comptoir.orders.withdraw.WithdrawPage.Fact;
import dev.comptoir.orders.withdraw.WithdrawPage.Field;
import dev.comptoir.orders.withdraw.WithdrawPage.Hidden;
import dev.comptoir.orders.withdraw.WithdrawPage.Problem;
import dev.comptoir.orders.withdraw.WithdrawPage.Step;
import dev.comptoir.orders.withdraw.WithdrawPage.Withdrawn;
import dev.comptoir.platform.mail.Language;
import dev.comptoir.platform.mail.MailColors;
import dev.comptoir.platform.mail.Sender;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes the steps of the withdrawal page in one language. */
final class WithdrawPages {

    private final StoreIdentity store;
    private final Language language;
    private final WithdrawMessages messages;

    WithdrawPages(StoreIdentity store, Language language) {
        this.store = store;
        this.language = language;
        this.messages = language.messages(WithdrawMessages.class);
    }

    /** @param now decides what is said of the period */
    WithdrawPage form(WithdrawForm form, boolean isChecked, Instant now) {
        Map<String, String> errors = isChecked ? form.errors(messages) : Map.of();
        List<Problem> problems = errors.entrySet().stream()
                .map(error -> new Problem(error.getKey(), error.getValue()))
                .toList();
        List<Field> items = form.offer() == null
                ? List.of()
                : form.open().stream().map(line -> item(form, line, errors)).toList();
        return new WithdrawPage(
                frame(),
                messages.title(),
                intro(form.offer(), now),
                problems,
                fields(form, errors),
                errors.get("units"),
                items,
                withdrawn(form),
                List.of(),
                List.of(),
                List.of(),
                Step.FORM,
                labels());
    }

    private static List<Withdrawn> withdrawn(WithdrawForm form) {
        return form.offer() == null
                ? List.of()
                : form.withdrawn().stream()
                        .map(line -> new Withdrawn(WithdrawForm.field(line), line.quantity() + " × " + line.name()))
                        .toList();
    }

    private List<String> intro(WithdrawalOffer offer, Instant now) {
        if (offer == null) {
            return List.of(messages.introOpen());
        }
        LocalDate end = offer.periodEndsOn();
        String period = end == null ? messages.notBegun() : period(end, now);
        return List.of(messages.introOrder(offer.orderNumber()), period);
    }

    private String period(LocalDate end, Instant now) {
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(language.locale())
                .format(end);
        boolean isOver = now.atZone(store.zone()).toLocalDate().isAfter(end);
        return isOver ? messages.over(day) : messages.ends(day);
    }

    private List<Field> fields(WithdrawForm form, Map<String, String> errors) {
        boolean isOpen = form.offer() == null;
        String hint = isOpen ? messages.emailHint() : messages.emailOfOrder();
        List<Field> named = List.of(
                new Field(WithdrawForm.NAME, messages.name(), null, null, "", "text", "name", true),
                new Field(WithdrawForm.EMAIL_FIELD, messages.email(), hint, null, "", "email", "email", isOpen));
        List<Field> fields = new ArrayList<>(named);
        if (isOpen) {
            fields.addFirst(new Field(
                    WithdrawForm.ORDER,
                    messages.orderNumber(),
                    messages.orderNumberHint(),
                    null,
                    "",
                    "text",
                    "off",
                    true));
            fields.add(new Field(
                    WithdrawForm.GOODS, messages.goods(), messages.goodsHint(), null, "", "textarea", "off", false));
        }
        return fields.stream()
                .map(field -> field.typed(form.value(field.name()), errors.get(field.name())))
                .toList();
    }

    private Field item(WithdrawForm form, WithdrawalOffer.LinePart line, Map<String, String> errors) {
        String name = WithdrawForm.field(line);
        return new Field(
                name,
                messages.item(line.name(), line.withdrawable()),
                line.exempt() ? messages.exempt() : null,
                errors.get(name),
                form.units(line),
                "number",
                "off",
                true);
    }

    /** @param key of this very step, so that sending it twice withdraws once */
    WithdrawPage review(WithdrawForm form, String key) {
        List<Fact> facts = new ArrayList<>();
        boolean isOpen = form.offer() == null;
        facts.add(new Fact(
                messages.orderNumber(),
                isOpen ? form.value(WithdrawForm.ORDER) : form.offer().orderNumber()));
        facts.add(new Fact(messages.name(), form.value(WithdrawForm.NAME)));
        String email = form.value(WithdrawForm.EMAIL_FIELD);
        facts.add(new Fact(messages.receipt(), email.isEmpty() ? messages.orderAddress() : email));
        return new WithdrawPage(
                frame(),
                messages.review(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                facts,
                isOpen ? List.of(goods(form)) : named(form),
                hidden(form, key),
                Step.REVIEW,
                labels());
    }

    private String goods(WithdrawForm form) {
        String goods = form.value(WithdrawForm.GOODS);
        return goods.isEmpty() ? messages.whole() : goods;
    }

    private static List<String> named(WithdrawForm form) {
        Map<UUID, Integer> units = form.units();
        return form.offer().lines().stream()
                .filter(line -> units.containsKey(line.lineId()))
                .map(line -> units.get(line.lineId()) + " × " + line.name())
                .toList();
    }

    private static List<Hidden> hidden(WithdrawForm form, String key) {
        List<Hidden> hidden = new ArrayList<>();
        hidden.add(new Hidden("key", key));
        for (String field :
                List.of(WithdrawForm.ORDER, WithdrawForm.NAME, WithdrawForm.EMAIL_FIELD, WithdrawForm.GOODS)) {
            hidden.add(new Hidden(field, form.value(field)));
        }
        if (form.offer() != null) {
            form.offer().lines().forEach(line -> hidden.add(new Hidden(WithdrawForm.field(line), form.units(line))));
        }
        return hidden;
    }

    WithdrawPage done(WithdrawalReceipt receipt) {
        List<Fact> facts = List.of(
                new Fact(messages.number(), receipt.withdrawalNumber()),
                new Fact(messages.receivedAt(), at(receipt.receivedAt())),
                new Fact(messages.orderNumber(), receipt.orderNumber()));
        List<String> lines = receipt.lines().stream()
                .map(line -> line.quantity() + " × " + line.name())
                .toList();
        return result(Step.DONE, messages.done(), messages.doneText(), facts, lines);
    }

    WithdrawPage stated(StatedWithdrawal stated) {
        Fact at = new Fact(messages.receivedAt(), at(stated.receivedAt()));
        return result(Step.DONE, messages.done(), messages.statedText(), List.of(at), List.of());
    }

    /** Nothing is left to withdraw from. */
    WithdrawPage already() {
        return result(Step.DONE, messages.title(), messages.already(), List.of(), List.of());
    }

    WithdrawPage unknown() {
        return result(Step.UNKNOWN, messages.unknown(), messages.unknownText(), List.of(), List.of());
    }

    private WithdrawPage result(Step step, String title, String text, List<Fact> facts, List<String> lines) {
        return new WithdrawPage(
                frame(),
                title,
                List.of(text),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                facts,
                lines,
                List.of(),
                step,
                labels());
    }

    private String at(Instant instant) {
        return WithdrawalMails.at(instant.atZone(store.zone()), language);
    }

    private WithdrawPage.Frame frame() {
        Sender sender = store.sender();
        return new WithdrawPage.Frame(
                language.tag(),
                sender.name(),
                web(sender.storefrontUrl()),
                web(sender.design().logoUrl()),
                MailColors.of(sender.design().accentColor()));
    }

    private WithdrawPage.Labels labels() {
        return new WithdrawPage.Labels(
                messages.errors(),
                messages.items(),
                messages.itemsHint(),
                messages.withdrawn(),
                messages.statement(),
                messages.next(),
                messages.confirm(),
                messages.change(),
                messages.shop(),
                messages.title());
    }

    private static String web(String url) {
        return url != null && url.matches("(?i)https?://\\S+") ? url : null;
    }
}
