package dev.comptoir.platform.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A mail server that takes every mail but for the one step it was told to answer differently. */
class ScriptedMailServer implements AutoCloseable {

    static final String HANG_UP = "";
    private static final Map<String, String> USUAL = Map.of(
            "greeting", "220 localhost",
            "EHLO", "250-localhost\r\n250 AUTH PLAIN",
            "AUTH", "235 welcome",
            "DATA", "354 go on");

    private final ServerSocket socket;
    private final String step;
    private final String reply;

    ScriptedMailServer(String step, String reply) {
        this.step = step;
        this.reply = reply;
        try {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve() {
        try {
            while (true) {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> talk(client));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void talk(Socket client) {
        try (client;
                var lines =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
            boolean isText = false;
            for (String line = "greeting"; line != null; line = lines.readLine()) {
                if (isText && !line.equals(".")) {
                    continue;
                }
                String command = line.split(" ")[0];
                String answer = command.equals(step) ? reply : USUAL.getOrDefault(command, "250 fine");
                if (answer.equals(HANG_UP)) {
                    return;
                }
                isText = answer.startsWith("354");
                client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException gone) {
            // So is the client.
        }
    }
}
