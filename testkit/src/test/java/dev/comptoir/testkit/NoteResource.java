package dev.comptoir.testkit;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** A program small enough to see whether the test servers work: it writes a row and sends a mail. */
@Path("/notes")
public class NoteResource {

    private final Pool pool;
    private final ReactiveMailer mailer;
    private final JsonWebToken token;

    NoteResource(Pool pool, ReactiveMailer mailer, JsonWebToken token) {
        this.pool = pool;
        this.mailer = mailer;
        this.token = token;
    }

    @POST
    @RolesAllowed("orders:write")
    public Uni<String> write(String text) {
        return pool.preparedQuery("insert into notes (text) values ($1)")
                .execute(Tuple.of(text))
                .chain(() -> mailer.send(Mail.withText("notes@example.test", "Noté: " + text, "Wrote " + text)
                        .addAttachment("note.txt", text.getBytes(), "text/plain")))
                .map(_ -> token.getSubject() + " " + token.getClaim("full_name") + " " + token.getClaim("kind"));
    }
}
