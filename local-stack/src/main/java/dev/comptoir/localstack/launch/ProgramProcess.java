package dev.comptoir.localstack.launch;

import dev.comptoir.localstack.engine.EngineException;
import dev.comptoir.localstack.engine.Folders;
import dev.comptoir.localstack.engine.OwnProcess;
import dev.comptoir.localstack.engine.Ports;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** One of the seven programs as a child process. */
final class ProgramProcess implements Server {

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);
    private static final int PROBE_MILLIS = 2_000;

    private final Program program;
    private final Layout layout;
    private final ProgramSettings settings;
    private final RunFolder run;
    private Running running;

    ProgramProcess(Program program, Layout layout, ProgramSettings settings, RunFolder run) {
        this.program = program;
        this.layout = layout;
        this.settings = settings;
        this.run = run;
    }

    @Override
    public String name() {
        return program.name();
    }

    @Override
    public String address() {
        return layout.url(program);
    }

    /**
     * Takes over the program when it still runs as it would be started now, so that it serves on; ends it when it is an
     * older build or has other settings.
     */
    synchronized boolean adopt() {
        Optional<ProcessHandle> left = run.find(program.name());
        boolean isCurrent = run.isStartedAs(program.name(), settings.fingerprint(program));
        if (isCurrent && left.isPresent()) {
            running = Running.adopted(left.get());
            return true;
        }
        left.ifPresent(old -> OwnProcess.end(old, STOP_PATIENCE));
        run.forget(program.name());
        return false;
    }

    @Override
    public synchronized void start() {
        if (running == null || !running.isAlive()) {
            launch();
        }
    }

    private void launch() {
        Path log = layout.log(program.name());
        Folders.create(log.getParent());
        ProcessBuilder builder = new ProcessBuilder(settings.command(program))
                .directory(layout.home().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(settings.environment(program));
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            running = Running.started(process);
            run.remember(program.name(), running.handle(), settings.fingerprint(program));
        } catch (IOException e) {
            throw new EngineException("Cannot start " + program.name(), e);
        }
    }

    @Override
    public synchronized Optional<Running> process() {
        return Optional.ofNullable(running);
    }

    @Override
    public boolean isReady() {
        return isReady(layout, program);
    }

    /** Whether the program says that it can serve requests. */
    static boolean isReady(Layout layout, Program program) {
        return isReady(layout.port(program));
    }

    static boolean isReady(int port) {
        if (!Ports.answers(port)) {
            return false;
        }
        try {
            var probe = (HttpURLConnection) URI.create("http://127.0.0.1:%d/q/health/ready".formatted(port))
                    .toURL()
                    .openConnection();
            probe.setConnectTimeout(PROBE_MILLIS);
            probe.setReadTimeout(PROBE_MILLIS);
            int status = probe.getResponseCode();
            probe.disconnect();
            return status == HttpURLConnection.HTTP_OK;
        } catch (IOException _) {
            return false;
        }
    }

    @Override
    public void stop() {
        process().ifPresent(process -> OwnProcess.end(process.handle(), STOP_PATIENCE));
        run.forget(program.name());
    }
}
