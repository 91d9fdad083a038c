package dev.comptoir.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Optional;

/** What the suite answered to one request. */
record Answer(String request, HttpResponse<byte[]> response) {

    private static final ObjectMapper JSON = new ObjectMapper();

    int status() {
        return response.statusCode();
    }

    Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    byte[] bytes() {
        return response.body();
    }

    JsonNode json() {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new DemoFailure(request + " answered no JSON: " + e.getMessage());
        }
    }

    Answer expect(int... statuses) {
        for (int status : statuses) {
            if (status == status()) {
                return this;
            }
        }
        throw new DemoFailure(request + " answered " + status() + ": "
                + new String(bytes(), java.nio.charset.StandardCharsets.UTF_8));
    }
}
