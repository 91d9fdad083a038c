package dev.comptoir.orders.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.json.Json;
import dev.comptoir.orders.accounting.domain.AccountingChain;
import dev.comptoir.orders.accounting.domain.ChainEntry;
import dev.comptoir.orders.accounting.domain.Closing;
import dev.comptoir.orders.accounting.domain.ClosingPeriod;
import dev.comptoir.orders.accounting.domain.KindTotal;
import dev.comptoir.orders.accounting.domain.OpenPeriods;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The shipped checker against archives as the program writes them, whole and tampered with. */
class CheckArchiveTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final String GENESIS = "0".repeat(64);

    /** Three payments, a refund, the closing of the day with these totals, a payment of the day after. */
    private static List<ChainEntry> chain(long paid) {
        AccountingChain chain = new AccountingChain(0, GENESIS);
        chain.add(DAY, fact("PAYMENT", 1_000));
        chain.add(DAY, fact("PAYMENT", 2_000));
        chain.add(DAY, fact("PAYMENT", 3_000));
        chain.add(DAY, fact("REFUND", -500));
        List<KindTotal> totals =
                List.of(new KindTotal("PAYMENT", "EUR", 3, paid), new KindTotal("REFUND", "EUR", 1, -500));
        Closing closing = Closing.of(
                new OpenPeriods.Over(ClosingPeriod.DAY, DAY), chain, Closing.Closed.NONE, totals, Instant.EPOCH);
        chain.add(DAY, Json.write(closing));
        chain.add(DAY.plusDays(1), fact("PAYMENT", 4_000));
        return chain.added();
    }

    private static String fact(String kind, long minor) {
        return "{\"kind\" : \"%s\", \"currency\" : \"EUR\", \"amountMinor\" : %d, \"method\" : \"Chèque \\\"2\\\"\"}"
                .formatted(kind, minor);
    }

    private static List<String> lines(List<ChainEntry> entries) {
        ChainEntry first = entries.getFirst();
        ChainEntry last = entries.getLast();
        List<String> lines = new ArrayList<>();
        lines.add(Json.write(new ArchiveManifest(
                "comptoir-accounting-archive/1",
                "2026-11",
                "Europe/Paris",
                false,
                first.sequence(),
                last.sequence(),
                last.sequence() - first.sequence() + 1,
                first.previousHash(),
                last.hash())));
        entries.forEach(entry -> lines.add(Json.write(entry)));
        return lines;
    }

    private static String file(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    @Test
    void an_untouched_archive_is_found_right() throws Exception {
        List<ChainEntry> entries = chain(6_000);
        ArchiveChecker.Verdict verdict =
                ArchiveChecker.check(file(lines(entries)), entries.getLast().hash());
        assertThat(verdict.text())
                .isEqualTo(
                        "OK: 6 entries of 2026-11, 1 to 6, last hash %s%n",
                        entries.getLast().hash());
        assertThat(verdict.exit()).isZero();
    }

    @Test
    void one_altered_byte_names_its_entry_only() throws Exception {
        List<String> lines = lines(chain(6_000));
        lines.set(2, lines.get(2).replace("2000", "2001"));
        ArchiveChecker.Verdict verdict = ArchiveChecker.check(file(lines));
        assertThat(verdict.exit()).isEqualTo(1);
        assertThat(verdict.text())
                .contains("Entry 2 (line 3) was altered")
                .doesNotContain("Entry 1", "Entry 3", "Entry 4");
    }

    @Test
    void an_entry_that_was_written_anew_with_its_hash_is_not_followed_by_the_next() throws Exception {
        List<ChainEntry> entries = new ArrayList<>(chain(6_000));
        ChainEntry second = entries.get(1);
        AccountingChain forged = new AccountingChain(1, second.previousHash());
        forged.add(DAY, fact("PAYMENT", 9_000));
        entries.set(1, forged.added().getFirst());
        ArchiveChecker.Verdict verdict = ArchiveChecker.check(file(lines(entries)));
        assertThat(verdict.exit()).isEqualTo(1);
        assertThat(verdict.text())
                .contains("Entry 3 (line 4) does not follow the entry before it.")
                .contains("Closing 5 does not add up")
                .doesNotContain("Entry 4");
    }

    @Test
    void an_archive_of_another_period_than_its_first_line_says_is_seen() throws Exception {
        List<String> lines = lines(chain(6_000));
        lines.set(0, lines.getFirst().replace("\"2026-11\"", "\"2026-10\""));
        ArchiveChecker.Verdict verdict = ArchiveChecker.check(file(lines));
        assertThat(verdict.exit()).isEqualTo(1);
        assertThat(verdict.text())
                .contains("Entry 1 was booked on 2026-11-", "not in 2026-10, which the manifest names.");
    }

    @Test
    void a_removed_entry_is_named() throws Exception {
        List<String> lines = lines(chain(6_000));
        lines.remove(3);
        ArchiveChecker.Verdict verdict = ArchiveChecker.check(file(lines));
        assertThat(verdict.exit()).isEqualTo(1);
        assertThat(verdict.text()).contains("Entry 3 is missing.");
    }

    @Test
    void entries_cut_off_at_the_end_are_named() throws Exception {
        List<String> lines = lines(chain(6_000));
        ArchiveChecker.Verdict verdict = ArchiveChecker.check(file(lines.subList(0, 5)));
        assertThat(verdict.exit()).isEqualTo(1);
        assertThat(verdict.text()).contains("Entries 5 to 6 are missing.");
    }

    @Test
    void a_closing_that_does_not_add_up_is_named_though_every_hash_is_right() throws Exception {
        ArchiveChecker.Verdict verdict = ArchiveChecker.check(file(lines(chain(5_999))));
        assertThat(verdict.exit()).isEqualTo(1);
        assertThat(verdict.text()).contains("Closing 5 does not add up: its totals are");
    }

    @Test
    void a_chain_written_anew_is_seen_by_a_hash_that_was_noted() throws Exception {
        ArchiveChecker.Verdict verdict = ArchiveChecker.check(file(lines(chain(6_000))), GENESIS);
        assertThat(verdict.exit()).isEqualTo(1);
        assertThat(verdict.text()).contains("the chain was written anew");
    }
}
