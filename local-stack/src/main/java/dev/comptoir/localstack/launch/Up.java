package dev.comptoir.localstack.launch;

import dev.comptoir.localstack.engine.Folders;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** {@code ./comptoir up}: starts the whole suite and stays until it is told to stop. */
final class Up {

    private static final Duration ROTATION = Duration.ofSeconds(10);

    private final Layout layout;
    private final RunFolder run;
    private final CountDownLatch stopping = new CountDownLatch(1);

    Up(Layout layout) {
        this.layout = layout;
        this.run = new RunFolder(layout);
    }

    int run() throws InterruptedException {
        if (!run.lock()) {
            throw new LaunchFailure(
                    "Comptoir is already running here: ./comptoir status shows it, ./comptoir down stops it");
        }
        run.remember(RunFolder.LAUNCHER, ProcessHandle.current());
        Folders.create(layout.log(".").getParent());
        long since = System.nanoTime();
        Secrets secrets = new Secrets(layout);
        Preflight.checkBuilt(layout);
        Stack stack = new Stack(layout, secrets, run);
        Preflight.check(layout, takeOver(stack, secrets));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> goodbye(stack)));
        if (stack.start()) {
            run.markReady();
            greet(secrets, since);
        }
        keepLogsShort();
        return 0;
    }

    private void keepLogsShort() throws InterruptedException {
        LogFiles logs = new LogFiles(layout.log(".").getParent());
        do {
            logs.rotate();
        } while (!stopping.await(ROTATION.toSeconds(), TimeUnit.SECONDS));
    }

    private Set<String> takeOver(Stack stack, Secrets secrets) {
        Set<String> adopted = stack.adopt();
        Leftovers.endServers(layout, secrets);
        run.markNotReady();
        if (!adopted.isEmpty()) {
            Console.say("%d programs of a launcher that was killed serve on: %s"
                    .formatted(adopted.size(), String.join(", ", new TreeSet<>(adopted))));
        }
        return adopted;
    }

    private void goodbye(Stack stack) {
        Console.say("Stopping");
        stopping.countDown();
        long since = System.nanoTime();
        run.markNotReady();
        stack.stop();
        run.forget(RunFolder.LAUNCHER);
        Console.say("Stopped after " + Console.seconds(since));
    }

    private void greet(Secrets secrets, long since) {
        Properties keys = keys(secrets);
        Console.say("""

                Comptoir is ready after %s.
                  API        %s/v1
                  API docs   %s/docs
                  Inbox      http://127.0.0.1:%d
                  Secret key (back office)       %s
                  Publishable key (storefront)   %s
                Ctrl-C or ./comptoir down stops everything; data stays in %s.""".formatted(
                        Console.seconds(since),
                        layout.url(Program.GATEWAY),
                        layout.url(Program.GATEWAY),
                        layout.port(Layout.INBOX),
                        keys.getProperty("secretKey", "(none written yet)"),
                        keys.getProperty("publishableKey", "(none written yet)"),
                        layout.home()));
    }

    private static Properties keys(Secrets secrets) {
        Properties keys = new Properties();
        if (Files.exists(secrets.firstKeys())) {
            try (Reader reader = Files.newBufferedReader(secrets.firstKeys())) {
                keys.load(reader);
            } catch (IOException e) {
                Console.say("The first keys cannot be read: " + e.getMessage());
            }
        }
        return keys;
    }
}
