package dev.comptoir.suite.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.comptoir.localstack.launch.Program;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KubernetesTest {

    private static final Path ALL = Path.of("../deploy/kubernetes");
    private static final Map<String, Class<?>> KINDS = Map.of(
            "Deployment", Deployment.class,
            "Service", Service.class,
            "Job", Job.class,
            "HorizontalPodAutoscaler", HorizontalPodAutoscaler.class,
            "PodDisruptionBudget", PodDisruptionBudget.class,
            "NetworkPolicy", NetworkPolicy.class,
            "PersistentVolumeClaim", PersistentVolumeClaim.class,
            "Namespace", Namespace.class,
            "Ingress", Ingress.class);
    private static final ObjectMapper YAML = new YAMLMapper();
    private static final ObjectMapper STRICT = strict();

    @Test
    void every_field_is_one_that_kubernetes_knows() throws IOException {
        for (JsonNode document : documents()) {
            String kind = document.path("kind").asText();
            assertThat(KINDS).as("%s in %s", kind, ALL).containsKey(kind);
            STRICT.treeToValue(document, KINDS.get(kind));
        }
    }

    @Test
    void every_program_has_what_it_needs() throws IOException {
        Set<String> programs = Set.copyOf(Program.databases());
        for (String kind : List.of("Deployment", "Service", "HorizontalPodAutoscaler", "PodDisruptionBudget")) {
            assertThat(names(kind)).as(kind).isEqualTo(programs);
        }
        assertThat(names("Job")).containsExactlyInAnyOrder("migrate", "topics");
    }

    @Test
    void the_image_names_the_version_of_the_build() throws IOException {
        String pom = Files.readString(Path.of("../pom.xml"));
        String version = pom.replaceFirst("(?s).*?<version>([^<]+)</version>.*", "$1");

        assertThat(Files.readString(Path.of("../Dockerfile"))).contains("ARG COMPTOIR_VERSION=" + version + "\n");
    }

    private static Set<String> names(String kind) throws IOException {
        return documents().stream()
                .filter(document -> document.path("kind").asText().equals(kind))
                .map(document -> document.at("/metadata/name").asText())
                .filter(name -> !name.equals("any"))
                .collect(Collectors.toSet());
    }

    /** All but what only kustomize reads. */
    private static List<JsonNode> documents() throws IOException {
        List<JsonNode> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(ALL)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml"))
                    .filter(path -> !path.endsWith("kustomization.yaml"))
                    .toList()) {
                YAML.readerFor(JsonNode.class)
                        .<JsonNode>readValues(new YAMLFactory().createParser(file.toFile()))
                        .forEachRemaining(document -> {
                            if (document.isObject()) {
                                all.add(document);
                            }
                        });
            }
        }
        return all;
    }

    /** The types are made from Kubernetes' own schemas, but take every further field unless told not to. */
    private static ObjectMapper strict() {
        return new ObjectMapper().setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
            private static final long serialVersionUID = 1L;

            @Override
            public Boolean hasAnySetter(Annotated annotated) {
                return false;
            }
        });
    }
}
