package io.baton.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MigrationsTest {

    @Test
    void bringsAnEmptyDatabaseUpToDate() {
        var migrations = new Migrations(EmbeddedDatabase.empty());
        assertThat(migrations.areApplied()).isFalse();

        migrations.apply();
        migrations.apply();

        assertThat(migrations.areApplied()).isTrue();
    }

    @Test
    void letsServersThatStartTogetherTakeTurns() throws Exception {
        var empty = EmbeddedDatabase.empty();
        var threads = Executors.newFixedThreadPool(2);
        Callable<Boolean> start = () -> {
            var migrations = new Migrations(empty);
            migrations.apply();
            return migrations.areApplied();
        };

        var started = threads.invokeAll(List.of(start, start));

        assertThat(started.get(0).get()).isTrue();
        assertThat(started.get(1).get()).isTrue();
        threads.shutdown();
    }

    @Test
    void givesTheSchedulerOfSweepsItsTable() {
        var runs = new AtomicInteger();
        var sweep =
                Tasks.recurring("sweep", FixedDelay.ofMillis(10)).execute((task, context) -> runs.incrementAndGet());
        var scheduler = Scheduler.create(EmbeddedDatabase.migrated())
                .startTasks(sweep)
                .pollingInterval(Duration.ofMillis(50))
                .heartbeatInterval(Duration.ofSeconds(4))
                .build();

        scheduler.start();

        await().untilAsserted(() -> assertThat(runs).hasValueGreaterThan(1));
        scheduler.stop();
    }
}
