package io.baton.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.application.port.out.flex.TaskRouter;
import io.baton.application.service.lane.Arrivals;
import io.baton.application.service.lane.Sweep;
import io.baton.application.service.lane.TwilioPorts;
import io.baton.domain.connection.Engagement;
import io.baton.domain.connection.TwilioAccess;
import io.baton.domain.sid.WorkspaceSid;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A connection whose Twilio does not answer keeps no other from being swept, and is not swept twice at a time. */
class SweepIT {

    private final WorkspaceSid hanging =
            ContactCentre.of(Engagement.ACCEPT).connection().workspace();
    private final WorkspaceSid answering =
            ContactCentre.of(Engagement.HOLD).connection().workspace();
    private final List<WorkspaceSid> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch answers = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        answers.countDown();
        threads.shutdown();
    }

    @Test
    void aTwilioThatHangsKeepsNoOtherWaiting() {
        var sweep = sweep();

        sweep.run();
        await().until(() -> asked.containsAll(List.of(hanging, answering)));
        sweep.run();
        await().until(() -> times(answering) == 2);

        assertThat(times(hanging)).isEqualTo(1);
        answers.countDown();
        await().until(() -> {
            sweep.run();
            return times(hanging) > 1;
        });
    }

    private long times(WorkspaceSid workspace) {
        return asked.stream().filter(workspace::equals).count();
    }

    private Sweep sweep() {
        var surroundings = Surroundings.shared();
        var stores = CrankedServer.stores(surroundings.persistence().ports());
        var twilio = surroundings.twilio();
        var ports = new TwilioPorts(
                Watched.port(TaskRouter.class, twilio.taskRouter(), new HangsForOne()),
                twilio.conversations(),
                twilio.interactions(),
                twilio.workspaces(),
                twilio.webhooks());
        var arrivals = new Arrivals(stores.unitOfWork(), stores.lanes(), stores.inbox(), () -> {});
        return new Sweep(stores, ports, arrivals, () -> {}, threads, surroundings.clock());
    }

    private final class HangsForOne implements Watched.Watcher {
        @Override
        public void before(String method, Object[] arguments) {
            if (method.equals("offers")) {
                var workspace = ((TwilioAccess) arguments[0]).workspace();
                asked.add(workspace);
                if (workspace.equals(hanging)) {
                    awaitAnswer();
                }
            }
        }

        @Override
        public void after(String method, Object[] arguments) {}

        private void awaitAnswer() {
            try {
                answers.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
