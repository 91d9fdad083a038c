package dev.comptoir.campaigns.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.campaigns.Story;
import dev.comptoir.campaigns.TestClock;
import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.campaigns.RecoveryEmailScheduledV1;
import dev.comptoir.contracts.campaigns.RecoveryEmailSentV1;
import dev.comptoir.platform.security.SignedTokens;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.MailSeam;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "campaigns")
class ReminderIT {

    private static final Pattern LINK = Pattern.compile("http://127.0.0.1:8080/v1/recover/([A-Za-z0-9_-]+)");

    @Inject
    SendDueReminders sendDue;

    @Inject
    SignedTokens tokens;

    @Test
    @Proves("M-031")
    @Proves("X12")
    void is_due_two_hours_after_the_abandonment_and_told_so() {
        try (EventCapture recovery = EventCapture.of(Topics.CAMPAIGNS_RECOVERY)) {
            Story story = Story.fresh().abandoned();

            RecoveryEmailScheduledV1 told = recovery.await(RecoveryEmailScheduledV1.class, story.cartId);
            assertThat(told.dueAt()).isEqualTo(story.abandonedAt.plus(Duration.ofHours(2)));
            assertThat(told.step()).isEqualTo(1);
            assertThat(told.sendId()).isEqualTo(story.send());
            assertThat(told.campaignName()).isEqualTo("Automatic reminder");
        }
    }

    @Test
    @Proves("M-031")
    void goes_out_when_due_and_not_a_second_before() {
        Story story = Story.fresh().abandoned();

        TestClock.CLOCK.set(story.abandonedAt.plus(Duration.ofHours(2)).minusSeconds(1));
        run();
        assertThat(story.state()).isEqualTo("SCHEDULED");
        assertThat(story.mails()).isZero();

        TestClock.CLOCK.set(story.abandonedAt.plus(Duration.ofHours(2)));
        run();
        assertThat(story.state()).isEqualTo("SENT");
        assertThat(story.mails()).isEqualTo(1);
    }

    @Test
    void arrives_with_a_link_that_verifies_and_one_click_unsubscribe() {
        try (EventCapture recovery = EventCapture.of(Topics.CAMPAIGNS_RECOVERY)) {
            Story story = Story.fresh().abandoned();
            twoHoursLater(story);

            MailSeam.ReceivedMail mail = MailSeam.awaitMailsTo(story.email, 1).getFirst();
            Instant sentAt = story.abandonedAt.plus(Duration.ofHours(2));
            SignedTokens.Claims link =
                    tokens.read("recover", token(mail.text()), 3).orElseThrow();
            assertThat(link.ids()).containsExactly(story.cartId, story.campaign(), story.send());
            assertThat(link.expiresAt()).isEqualTo(sentAt.plus(Duration.ofDays(30)));
            assertThat(token(mail.html())).isEqualTo(token(mail.text()));
            assertThat(mail.header("List-Unsubscribe")).startsWith("<http://127.0.0.1:8080/v1/unsubscribe/");
            assertThat(mail.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
            assertThat(recovery.await(RecoveryEmailSentV1.class, story.cartId).sentAt())
                    .isEqualTo(sentAt);
        }
    }

    @Test
    @Proves("V17")
    void is_sent_once_however_many_instances_look_for_due_mails_at_once() {
        List<Story> stories =
                IntStream.range(0, 10).mapToObj(_ -> Story.fresh().abandoned()).toList();
        TestClock.CLOCK.set(stories.getLast().abandonedAt.plus(Duration.ofHours(2)));

        try (ExecutorService instances = Executors.newFixedThreadPool(4)) {
            List<CompletableFuture<Void>> runs = IntStream.range(0, 12)
                    .mapToObj(_ -> CompletableFuture.runAsync(this::run, instances))
                    .toList();
            runs.forEach(CompletableFuture::join);
        }
        run();

        assertThat(stories).allSatisfy(story -> {
            assertThat(story.state()).isEqualTo("SENT");
            assertThat(story.mails()).isEqualTo(1);
            assertThat(Database.current().count("recovery_sends where cart_id = ?", story.cartId))
                    .isEqualTo(1);
            // One event for the plan and one for the mail.
            assertThat(Database.current()
                            .value("select recovery_version from recovery_carts where cart_id = ?", story.cartId))
                    .isEqualTo(2L);
        });
    }

    @Test
    @Proves("V16")
    void stops_when_the_order_comes_between_schedule_and_due() {
        Story story = Story.fresh().abandoned().ordered();

        assertThat(story.state()).isEqualTo("STOPPED ORDERED");
        twoHoursLater(story);
        assertThat(story.mails()).isZero();
    }

    @Test
    @Proves("V16")
    void stops_when_the_same_shopper_orders_with_another_cart() {
        Story story = Story.fresh().abandoned();

        story.ordered(UUID.randomUUID(), " " + story.email.toUpperCase(), story.abandonedAt.plusSeconds(60));

        assertThat(story.state()).isEqualTo("STOPPED ORDERED");
    }

    @Test
    void an_order_from_before_the_cart_was_left_behind_stops_nothing() {
        Story story = Story.fresh().abandoned();

        story.ordered(UUID.randomUUID(), story.email, story.abandonedAt.minusSeconds(60));

        assertThat(story.state()).isEqualTo("SCHEDULED");
    }

    @Test
    @Proves("V16")
    void an_order_heard_of_before_its_cart_counts_too() {
        Story byCart = Story.fresh();
        byCart.ordered(byCart.cartId, "someone-else-" + byCart.email, byCart.abandonedAt.plusSeconds(1))
                .abandoned();
        Story byAddress = Story.fresh();
        byAddress
                .ordered(null, byAddress.email, byAddress.abandonedAt.plusSeconds(1))
                .abandoned();

        assertThat(byCart.state()).isEqualTo("STOPPED ORDERED");
        assertThat(byAddress.state()).isEqualTo("STOPPED ORDERED");
    }

    @Test
    void stops_when_the_shopper_comes_back_to_the_cart() {
        Story story = Story.fresh().abandoned(1).resumed(2);

        assertThat(story.state()).isEqualTo("STOPPED RESUMED");
    }

    @Test
    void an_older_version_of_the_cart_changes_nothing() {
        Story story = Story.fresh().abandoned(1).resumed(3).abandoned(2);

        assertThat(story.sends()).hasSize(1);
        assertThat(story.state()).isEqualTo("STOPPED RESUMED");
    }

    @Test
    void counts_anew_when_the_cart_is_left_behind_again() {
        Story story = Story.fresh().abandoned(1).resumed(2);
        Instant again = story.abandonedAt.plus(Duration.ofHours(5));

        story.abandonedAgain(3, again);

        assertThat(story.sends()).hasSize(2);
        assertThat(story.state()).isEqualTo("SCHEDULED");
        assertThat(Database.current()
                        .count(
                                "recovery_sends where cart_id = ? and due_at = ?::timestamptz",
                                story.cartId,
                                again.plus(Duration.ofHours(2)).toString()))
                .isEqualTo(1);
    }

    @Test
    @Proves("V17")
    void a_step_already_sent_is_not_planned_again_for_the_same_cart() {
        Story story = Story.fresh().abandoned(1);
        twoHoursLater(story);
        assertThat(story.state()).isEqualTo("SENT");

        story.resumed(2).abandonedAgain(3, TestClock.CLOCK.instant());

        assertThat(story.sends()).hasSize(1);
    }

    @Test
    @Proves("V11")
    void the_newest_cart_of_a_shopper_takes_the_place_of_the_older_one() {
        Story older = Story.fresh().abandoned();
        Story newer = new Story(older.email.toUpperCase(), older.abandonedAt.plusSeconds(60)).abandoned();

        assertThat(older.state()).isEqualTo("SUPPRESSED NEWER_CART");
        assertThat(newer.state()).isEqualTo("SCHEDULED");
    }

    @Test
    @Proves("V11")
    void an_older_cart_heard_of_later_gets_nothing() {
        Story newer = Story.fresh().abandoned();
        Story older = new Story(newer.email, newer.abandonedAt.minusSeconds(60)).abandoned();

        assertThat(older.state()).isEqualTo("SUPPRESSED NEWER_CART");
        assertThat(newer.state()).isEqualTo("SCHEDULED");
    }

    @Test
    void is_not_sent_when_it_is_more_than_fourteen_days_late() {
        Story story = Story.fresh().abandoned();
        TestClock.CLOCK.set(story.abandonedAt
                .plus(Duration.ofDays(14))
                .plus(Duration.ofHours(2))
                .plusSeconds(1));

        run();

        assertThat(story.state()).isEqualTo("SUPPRESSED TOO_LATE");
        assertThat(story.mails()).isZero();
    }

    @Test
    @Proves("M-007")
    void its_shopper_belongs_to_the_campaign_from_the_first_mail_on() {
        Story story = Story.fresh().abandoned();
        assertThat(bound(story)).isZero();

        twoHoursLater(story);

        assertThat(bound(story)).isEqualTo(1);
    }

    @Test
    void the_first_click_is_kept() {
        Story story = Story.fresh().abandoned();
        twoHoursLater(story);
        Instant first = TestClock.CLOCK.instant().plusSeconds(30);

        story.clicked(story.send(), first).clicked(story.send(), first.plusSeconds(500));

        assertThat(Database.current()
                        .count(
                                "recovery_sends where id = ? and clicked_at = ?::timestamptz",
                                story.send(),
                                first.toString()))
                .isEqualTo(1);
    }

    private static long bound(Story story) {
        return Database.current()
                .count("recovery_owners where email = ? and campaign_id = ?", story.email, story.campaign());
    }

    private void twoHoursLater(Story story) {
        TestClock.CLOCK.set(story.abandonedAt.plus(Duration.ofHours(2)));
        run();
    }

    private void run() {
        sendDue.handle().await().atMost(Duration.ofSeconds(60));
    }

    private static String token(String body) {
        Matcher link = LINK.matcher(body);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
