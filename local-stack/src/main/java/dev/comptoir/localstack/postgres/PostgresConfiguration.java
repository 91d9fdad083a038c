package dev.comptoir.localstack.postgres;

import java.util.List;
import java.util.stream.Stream;

/** How the server is tuned: many small programs on one modest machine, short statements, nothing kept that nobody reads. */
final class PostgresConfiguration {

    private static final List<String> COMMON = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_permissions=0600",
            "max_connections=200",
            "shared_buffers=128MB",
            "effective_cache_size=1GB",
            "work_mem=8MB",
            "maintenance_work_mem=64MB",
            "random_page_cost=1.1",
            "jit=off",
            "max_parallel_workers_per_gather=0",
            "io_method=sync",
            "wal_level=minimal",
            "max_wal_senders=0",
            "max_wal_size=2GB",
            "checkpoint_timeout=15min",
            "wal_compression=on",
            "autovacuum_naptime=60s",
            "autovacuum_max_workers=2",
            "autovacuum_vacuum_threshold=500",
            "autovacuum_vacuum_scale_factor=0.05",
            "autovacuum_analyze_threshold=2000",
            "autovacuum_analyze_scale_factor=0.2",
            "default_statistics_target=50",
            "update_process_title=off",
            "autovacuum_vacuum_insert_scale_factor=0.2",
            "password_encryption=scram-sha-256",
            "timezone=UTC",
            "log_timezone=UTC",
            "log_line_prefix=%m [%p] %d ",
            "log_min_duration_statement=1s",
            "log_lock_waits=on",
            "idle_in_transaction_session_timeout=60s",
            "track_functions=none");

    /** While others are at work, a commit waits half a millisecond for theirs: one flush to the disk then serves several. */
    private static final List<String> DURABLE = List.of(
            "fsync=on", "synchronous_commit=on", "full_page_writes=on", "commit_delay=500", "commit_siblings=2");

    /** Tests throw their rows away; they must not wait for the disk. */
    private static final List<String> DISPOSABLE =
            List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum_naptime=60s");

    private PostgresConfiguration() {}

    /** The words of the command line that start the server with these settings. */
    static String[] command(String program, PostgresSettings settings) {
        Stream<String> start = Stream.of(program, "-D", settings.dataFolder().toString(), "-p", "" + settings.port());
        Stream<String> options = Stream.concat(COMMON.stream(), (settings.durable() ? DURABLE : DISPOSABLE).stream());
        Stream<String> all = Stream.concat(options, Stream.of("unix_socket_directories=" + settings.socketFolder()))
                .flatMap(option -> Stream.of("-c", option));
        return Stream.concat(start, all).toArray(String[]::new);
    }
}
