package dev.comptoir.orders.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.orders.Cart;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.MailSeam;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A confirmation that the mail server has taken and of which the sender could not note that it has. */
@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class RepeatedMailIT {

    /** A number that was taken is not given back with the transaction: it says that noting was tried. */
    private static final String BREAK = """
            create sequence tried_to_note;
            create function refuse_to_note() returns trigger language plpgsql as $$
            begin
                perform nextval('tried_to_note');
                raise exception 'for the test';
            end $$;
            create trigger refuse_to_note before update on mails for each row
              when (new.state = 'SENT' and new.recipient like 'ann-%') execute function refuse_to_note()""";

    private static final String MEND = """
            drop trigger if exists refuse_to_note on mails;
            drop function if exists refuse_to_note();
            drop sequence if exists tried_to_note""";

    private final Cart cart = Cart.of(UUID.randomUUID());

    @AfterEach
    void mend() {
        Database.current().execute(MEND);
    }

    @Test
    void what_could_not_be_noted_comes_again_under_the_same_message_id_and_nothing_else_does() {
        Cart noted = Cart.of(UUID.randomUUID());
        Orders.placed(noted);
        await("it is noted").until(() -> "SENT".equals(state(noted)));
        Database.current().execute(BREAK);
        Orders.placed(cart);
        String first = MailSeam.awaitMailsTo(cart.email(), 1).getFirst().header("Message-ID");
        await("noting it").until(() -> Database.current().count("tried_to_note where is_called") == 1);
        assertThat(state(cart)).isEqualTo("SENDING");

        Database.current().execute(MEND);
        await("claims are taken for lost").atMost(Duration.ofSeconds(30)).until(() -> {
            Database.current()
                    .execute("update mails set claimed_until = now() - interval '1 second' where attempts = 1");
            return "SENT".equals(state(cart));
        });
        assertThat(MailSeam.mailsTo(cart.email()))
                .hasSize(2)
                .extracting(mail -> mail.header("Message-ID"))
                .containsOnly(first);
        assertThat(first).matches("<[0-9a-f]{32}@.+>");
        assertThat(MailSeam.mailsTo(noted.email())).hasSize(1);
    }

    private static Object state(Cart cart) {
        return Database.current().value("select state from mails where recipient = ?", cart.email());
    }
}
