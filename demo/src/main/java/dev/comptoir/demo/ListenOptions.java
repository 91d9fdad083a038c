package dev.comptoir.demo;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is relayed where.
 *
 * @param types names of events, or a beginning with a star; empty for all
 */
record ListenOptions(Target target, URI forwardTo, List<String> types) {

    private static final String USAGE = """
            usage: ./comptoir listen --forward-to http://127.0.0.1:3000/hooks [--types 'order.*,invoice.issued'] [--url http://HOST:PORT]
            COMPTOIR_SECRET_KEY and COMPTOIR_PUBLISHABLE_KEY are used instead of the keys of this installation""";

    /** Reads the arguments; what they do not say is the installation of this folder. */
    static ListenOptions of(String[] arguments, Map<String, String> environment) {
        URI forwardTo = null;
        List<String> types = List.of();
        List<String> rest = new ArrayList<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            switch (arguments[i]) {
                case "--forward-to" -> forwardTo = address(arguments[i + 1]);
                case "--types" -> types = List.of(arguments[i + 1].split(","));
                case "--url" -> rest.addAll(List.of(arguments[i], arguments[i + 1]));
                default -> throw new DemoFailure(USAGE);
            }
        }
        if (forwardTo == null || arguments.length % 2 == 1) {
            throw new DemoFailure(USAGE);
        }
        return new ListenOptions(Target.of(rest.toArray(String[]::new), environment), forwardTo, types);
    }

    private static URI address(String text) {
        try {
            URI uri = URI.create(text);
            if (("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null) {
                return uri;
            }
        } catch (IllegalArgumentException _) {
            // Told below like any other that is none.
        }
        throw new DemoFailure(text + " is no address of a program; write it like http://127.0.0.1:3000/hooks");
    }
}
