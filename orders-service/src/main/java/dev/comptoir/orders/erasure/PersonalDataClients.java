package dev.comptoir.orders.erasure;

import dev.comptoir.contracts.calls.PersonalDataAnswerV1;
import dev.comptoir.contracts.calls.PersonalDataRequestV1;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import dev.comptoir.platform.call.Answer;
import dev.comptoir.platform.call.ServiceCall;
import dev.comptoir.platform.call.ServiceClient;
import dev.comptoir.platform.security.SuitePasses;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks the other programs what they know of a person; all of them must answer. */
@ApplicationScoped
class PersonalDataClients {

    private static final Duration DEADLINE = Duration.ofSeconds(20);

    private final Map<String, ServiceClient> programs = new LinkedHashMap<>();
    private final SuitePasses passes;

    PersonalDataClients(
            Vertx vertx,
            SuitePasses passes,
            @ConfigProperty(name = "comptoir.services.carts.url", defaultValue = "http://127.0.0.1:8083") String carts,
            @ConfigProperty(name = "comptoir.services.campaigns.url", defaultValue = "http://127.0.0.1:8084")
                    String campaigns,
            @ConfigProperty(name = "comptoir.services.files.url", defaultValue = "http://127.0.0.1:8086")
                    String files) {
        this.passes = passes;
        programs.put("carts", new ServiceClient(vertx, carts, DEADLINE));
        programs.put("campaigns", new ServiceClient(vertx, campaigns, DEADLINE));
        programs.put("files", new ServiceClient(vertx, files, DEADLINE));
    }

    /** In the order in which they are asked. */
    List<String> names() {
        return List.copyOf(programs.keySet());
    }

    /** @param after what the answer before said of the next; null at first */
    Uni<PersonalDataAnswerV1> find(String name, Person person, String after) {
        ServiceCall call = ServiceCall.post(
                PersonalDataRequestV1.PATH,
                new PersonalDataRequestV1(List.of(person.lowered()), after),
                passes.issue(PersonalDataRequestV1.PURPOSE));
        return programs.get(name).send(call, PersonalDataAnswerV1.class).map(answer -> known(name, answer));
    }

    private static PersonalDataAnswerV1 known(String name, Answer<PersonalDataAnswerV1> answer) {
        return switch (answer) {
            case Answer.Done<PersonalDataAnswerV1> done -> done.body();
            case Answer.Refused<PersonalDataAnswerV1> refused -> throw refused.refusal();
            case Answer.Unknown<PersonalDataAnswerV1> _ -> throw silent(name);
        };
    }

    private static DomainException silent(String name) {
        return Kind.UNAVAILABLE.refusal(
                "personal-data-incomplete",
                "%s-service does not answer, and an export without it would not be whole. Ask again in a few seconds.",
                name);
    }
}
