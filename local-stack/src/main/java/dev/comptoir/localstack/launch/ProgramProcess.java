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
    private Process process;

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

    @Override
    public synchronized void start() {
        Path log = layout.log(program.name());
        Folders.create(log.getParent());
        ProcessBuilder builder = new ProcessBuilder(settings.command(program))
                .directory(layout.home().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(settings.environment(program));
        try {
            process = builder.start();
            process.getOutputStream().close();
            run.remember(program.name(), process.toHandle());
        } catch (IOException e) {
            throw new EngineException("Cannot start " + program.name(), e);
        }
    }

    @Override
    public synchronized Optional<Process> process() {
        return Optional.ofNullable(process);
    }

    @Override
    public boolean isReady() {
        return isReady(layout, program);
    }

    /** Whether the program says that it can serve requests. */
    static boolean isReady(Layout layout, Program program) {
        if (!Ports.answers(layout.port(program))) {
            return false;
        }
        try {
            var probe = (HttpURLConnection)
                    URI.create(layout.url(program) + "/q/health/ready").toURL().openConnection();
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
        process().ifPresent(running -> OwnProcess.end(running.toHandle(), STOP_PATIENCE));
        run.forget(program.name());
    }
}
