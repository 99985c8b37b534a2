package io.baton.bootstrap.wiring;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.baton.application.service.lane.Sweep;
import io.baton.application.service.retention.Purge;
import io.baton.bootstrap.health.ReadinessCondition;
import io.baton.bootstrap.lifecycle.StartOrder;
import io.baton.bootstrap.lifecycle.StopOrder;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The recurring sweep and purge, each on one server at a time, by db-scheduler (stack.md: it runs the sweeps and nothing else). */
@ApplicationScoped
class Sweeps implements ReadinessCondition {

    private static final int THREADS = 2;
    private static final Duration EVERY = Duration.ofSeconds(30);
    private static final Duration PURGE_EVERY = Duration.ofHours(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(4);

    @Resource(lookup = "jdbc/batonLong")
    DataSource dataSource;

    @Resource
    ManagedThreadFactory threads;

    @Inject
    Sweep sweep;

    @Inject
    Purge purge;

    @Inject
    LaneThreads lanes;

    private @Nullable Scheduler scheduler;

    void start(@Observes @Priority(StartOrder.WORK + 1) @Initialized(ApplicationScoped.class) Object started) {
        RecurringTask<Void> sweeping =
                Tasks.recurring("sweep", FixedDelay.of(EVERY)).execute((instance, context) -> sweep.run());
        RecurringTask<Void> purging =
                Tasks.recurring("purge", FixedDelay.of(PURGE_EVERY)).execute((instance, context) -> purge.run());
        // not the container's own executor: db-scheduler shuts its executor down when it stops, which the container's
        // refuses
        var executor = Executors.newFixedThreadPool(THREADS, threads);
        var starting = Scheduler.create(dataSource)
                .startTasks(sweeping, purging)
                .executorService(executor)
                .heartbeatInterval(HEARTBEAT)
                .pollingInterval(Duration.ofSeconds(5))
                .build();
        starting.start();
        scheduler = starting;
    }

    void stop(@Observes @Priority(StopOrder.WORK) @BeforeDestroyed(ApplicationScoped.class) Object stopped) {
        if (scheduler != null) {
            scheduler.stop();
        }
    }

    @Override
    public String name() {
        return "scheduler";
    }

    @Override
    public boolean holds() {
        return scheduler != null && scheduler.getSchedulerState().isStarted() && lanes.isRunning();
    }
}
