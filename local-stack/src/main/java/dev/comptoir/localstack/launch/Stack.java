package dev.comptoir.localstack.launch;

import dev.comptoir.localstack.engine.Folders;
import dev.comptoir.localstack.engine.Waiting;
import dev.comptoir.localstack.mail.InboxPages;
import dev.comptoir.localstack.mail.MailServer;
import dev.comptoir.localstack.payment.StripeServer;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/** Everything together: started in the order it depends on each other, watched, and stopped in the reverse order. */
final class Stack {

    /** Who hangs is waited for that long, but a loaded machine does need minutes. */
    private static final Duration PROGRAM_PATIENCE = Duration.ofMinutes(10);

    private static final Duration PROBE_STEP = Duration.ofMillis(250);

    /** More starts at once only slow each other down: a start is all computing. */
    private static final int STARTS_AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors() + 1);

    private final Layout layout;
    private final Secrets secrets;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final AtomicBoolean failed = new AtomicBoolean();
    private final Supervisor supervisor = new Supervisor(stopping);
    private final PostgresStack postgres;
    private final KafkaStack kafka;
    private final List<ProgramProcess> programs = new ArrayList<>();
    private MailServer mail;
    private InboxPages inbox;
    private StripeServer payments;

    Stack(Layout layout, Secrets secrets, RunFolder run) {
        this.layout = layout;
        this.secrets = secrets;
        this.postgres = new PostgresStack(layout, secrets);
        this.kafka = new KafkaStack(layout);
        ProgramSettings settings = new ProgramSettings(layout, secrets);
        layout.programs().forEach(program -> programs.add(new ProgramProcess(program, layout, settings, run)));
    }

    /** Takes over the programs that a launcher before this one has left running; gives their names. */
    Set<String> adopt() {
        return programs.parallelStream()
                .filter(ProgramProcess::adopt)
                .map(ProgramProcess::name)
                .collect(Collectors.toSet());
    }

    /** True when everything is ready, false when it was told to stop meanwhile. */
    boolean start() {
        Folders.create(layout.home().resolve("files"));
        startMail();
        startPayments();
        CompletableFuture<Void> events = CompletableFuture.runAsync(this::startKafka);
        startPostgres();
        join(events);
        startPrograms();
        return !stopping.get();
    }

    /** Ends everything, callers first, so that nobody is left calling somebody who is gone. */
    void stop() {
        if (!stopping.compareAndSet(false, true)) {
            return;
        }
        stop(programs.getFirst());
        programs.subList(1, programs.size()).parallelStream().forEach(Stack::stop);
        stop(kafka);
        stop(postgres);
        if (inbox != null) {
            inbox.close();
        }
        if (payments != null) {
            payments.close();
        }
        if (mail != null) {
            mail.close();
        }
    }

    private static void stop(Server server) {
        synchronized (server) {
            server.stop();
        }
    }

    private void startMail() {
        long since = System.nanoTime();
        mail = new MailServer(layout.port(Layout.SMTP)).start();
        inbox = new InboxPages(mail, layout.port(Layout.INBOX)).start();
        Console.ready("mail", since, "http://127.0.0.1:" + inbox.port());
    }

    private void startPayments() {
        if (!ProgramSettings.usesTestPayments()) {
            return;
        }
        long since = System.nanoTime();
        payments =
                new StripeServer(layout.port(Layout.PAYMENTS), secrets.paymentKey(), secrets.paymentEvents()).start();
        payments.sendEventsTo(URI.create(layout.url(Program.GATEWAY) + "/v1/payment-provider-events/stripe"));
        Console.ready("payments", since, "http://127.0.0.1:" + payments.port());
    }

    private void startPostgres() {
        long since = System.nanoTime();
        supervisor.startUnlessStopping(postgres);
        supervisor.watch(postgres);
        Console.ready(postgres.name(), since, postgres.address());
        since = System.nanoTime();
        int done = postgres.migrate();
        Console.ready("schemas", since, done == 0 ? "up to date" : done + " migrations applied");
    }

    private void startKafka() {
        long since = System.nanoTime();
        supervisor.startUnlessStopping(kafka);
        kafka.createTopics();
        supervisor.watch(kafka);
        Console.ready(kafka.name(), since, kafka.address());
    }

    private void startPrograms() {
        try (ExecutorService starts = Executors.newFixedThreadPool(STARTS_AT_ONCE)) {
            var done = new ExecutorCompletionService<Void>(starts);
            programs.forEach(program -> done.submit(starting(program)));
            for (int i = 0; i < programs.size(); i++) {
                await(done);
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException problem ? problem : new IllegalStateException(e.getCause());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted while starting");
        }
    }

    /** The first failure ends the waiting for all others. */
    private void await(ExecutorCompletionService<Void> done) throws ExecutionException, InterruptedException {
        try {
            done.take().get();
        } catch (ExecutionException e) {
            failed.set(true);
            throw e;
        }
    }

    private Callable<Void> starting(Server program) {
        return () -> {
            long since = System.nanoTime();
            if (failed.get() || !supervisor.startUnlessStopping(program)) {
                return null;
            }
            AtomicBoolean ready = new AtomicBoolean();
            Waiting.until(
                    PROGRAM_PATIENCE, PROBE_STEP, () -> givenUp() || hasEnded(program) || isReady(program, ready));
            if (ready.get()) {
                supervisor.watch(program);
                Console.ready(program.name(), since, program.address());
            } else if (!givenUp()) {
                throw neverReady(program);
            }
            return null;
        };
    }

    private boolean givenUp() {
        return stopping.get() || failed.get();
    }

    /** Asked once more, a program that is ready may be too busy to say so again in time. */
    private static boolean isReady(Server program, AtomicBoolean ready) {
        ready.set(program.isReady());
        return ready.get();
    }

    private LaunchFailure neverReady(Server program) {
        return new LaunchFailure("%s %s; the end of %s says:\n%s"
                .formatted(
                        program.name(),
                        hasEnded(program) ? "ended while starting" : "is not ready after 180 s",
                        layout.log(program.name()),
                        LogFiles.lastLines(layout.log(program.name()), 30)));
    }

    private static boolean hasEnded(Server program) {
        return program.process().filter(Running::isAlive).isEmpty();
    }

    private static void join(CompletableFuture<Void> work) {
        try {
            work.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException problem ? problem : new IllegalStateException(e.getCause());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted while starting");
        }
    }
}
