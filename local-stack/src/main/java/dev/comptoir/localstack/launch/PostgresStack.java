package dev.comptoir.localstack.launch;

import dev.comptoir.localstack.postgres.PostgresServer;
import dev.comptoir.localstack.postgres.PostgresSettings;
import java.util.Optional;

/** The database server of the stack, with every program's database at the schema its sources describe. */
final class PostgresStack implements Server {

    private final Layout layout;
    private final PostgresServer server;

    PostgresStack(Layout layout, Secrets secrets) {
        this.layout = layout;
        this.server = new PostgresServer(settings(layout, secrets));
    }

    static PostgresSettings settings(Layout layout, Secrets secrets) {
        return new PostgresSettings(
                layout.data("postgres"),
                layout.log("postgres"),
                layout.port(Layout.POSTGRES),
                secrets.postgresPassword(),
                true);
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public String address() {
        return "127.0.0.1:" + layout.port(Layout.POSTGRES);
    }

    @Override
    public void start() {
        server.start();
    }

    @Override
    public boolean isReady() {
        return server.isAlive();
    }

    @Override
    public Optional<Running> process() {
        return server.process().map(Running::started);
    }

    @Override
    public void stop() {
        server.stop();
    }

    /** Creates what is missing and migrates all databases side by side; gives the number of migrations done. */
    int migrate() {
        server.createDatabases(Program.databases());
        PostgresSettings settings = server.settings();
        return new Schemas(layout.root()).migrate(settings::jdbcUrl, PostgresSettings.USER, settings.password());
    }
}
