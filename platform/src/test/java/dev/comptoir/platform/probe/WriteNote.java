package dev.comptoir.platform.probe;

import dev.comptoir.contracts.files.FileUploadedV1;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import dev.comptoir.platform.idempotency.Idempotency;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.mail.MailOutbox;
import dev.comptoir.platform.mail.OutgoingMail;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.OrmTransactions;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class WriteNote {

    private final OrmTransactions transactions;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final MailOutbox mails;

    WriteNote(OrmTransactions transactions, Idempotency idempotency, Outbox outbox, MailOutbox mails) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.mails = mails;
    }

    Uni<Replayable<NoteView>> handle(NoteRequest request, RequestKey key) {
        return transactions.run(tx -> idempotency.once(tx, key, NoteView.class, () -> write(tx, request)));
    }

    Uni<NoteView> rename(UUID id, String text) {
        return transactions.run(tx -> tx.session()
                .find(Note.class, id)
                .invoke(note -> note.text = text)
                .call(note -> outbox.append(tx, event(note)))
                .map(WriteNote::view));
    }

    private Uni<NoteView> write(OrmTx tx, NoteRequest request) {
        Note note = new Note();
        note.id = Ids.next();
        note.text = request.text();
        note.priceMinor = request.price().minor();
        note.currency = request.price().currency();
        return tx.session()
                .persist(note)
                .chain(() -> outbox.append(tx, event(note)))
                .chain(() -> mails.add(tx, mail(note)))
                .invoke(() -> refuse(note))
                .replaceWith(() -> view(note));
    }

    private static void refuse(Note note) {
        if (note.text.startsWith("refuse")) {
            throw new DomainException("note-refused", Kind.RULE_BROKEN, "This note is refused.");
        }
        if (note.text.startsWith("wait")) {
            throw new DomainException("note-not-ready", Kind.UNAVAILABLE, "Try again in a second.");
        }
        if (note.text.startsWith("break")) {
            throw new IllegalStateException("broken on purpose");
        }
    }

    private static FileUploadedV1 event(Note note) {
        return new FileUploadedV1(note.id, note.version + 1, note.text, "text/plain", note.priceMinor, "none");
    }

    private static OutgoingMail mail(Note note) {
        return new OutgoingMail(
                "note:" + note.text,
                OutgoingMail.Kind.TRANSACTIONAL,
                "note",
                note.id,
                "store@example.com",
                note.text.replaceAll("[^a-z0-9]", "") + "@example.com",
                "Note " + note.text,
                "text of " + note.text,
                "<p>html</p>",
                "",
                "");
    }

    private static NoteView view(Note note) {
        return new NoteView(
                note.id,
                note.text,
                dev.comptoir.kernel.Money.ofMinor(note.priceMinor, note.currency),
                note.version + 1);
    }
}
