package io.baton.application.service.check;

import io.baton.application.port.in.check.CheckCode;
import io.baton.application.port.in.check.Finding;
import io.baton.application.port.out.flex.Workspaces;
import io.baton.application.port.out.flex.Workspaces.Capacity;
import io.baton.application.service.connection.WantedCapacity;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.sid.WorkerSid;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Whether the AI workers can take as many conversations as Twilio allows, and whether that is enough (contract.md L1). */
final class WorkerCapacityCheck implements Check {

    /** From this use on another worker is needed. */
    private static final double NEARLY_FULL = 0.8;

    private static final int MOST_WORKERS = 40;

    private record Channel(WorkerSid worker, Capacity capacity) {
        boolean isRight() {
            return capacity.configured() == WantedCapacity.on(capacity.channel());
        }

        String text() {
            return capacity.configured() + " on " + capacity.channel() + " of " + worker;
        }
    }

    private final Workspaces workspaces;
    private final Reading<SeenWorkers> workers;

    WorkerCapacityCheck(Workspaces workspaces, Reading<SeenWorkers> workers) {
        this.workspaces = workspaces;
        this.workers = workers;
    }

    @Override
    public CheckCode code() {
        return CheckCode.WORKER_CAPACITY;
    }

    @Override
    public Finding look(Inspection inspection) {
        var seen = inspection.read(workers);
        if (seen.ours().isEmpty()) {
            return Finding.unknown(code(), "There is no AI worker, see worker-exists");
        }
        var channels = channels(inspection.connection(), seen);
        var wrong = channels.stream().filter(channel -> !channel.isRight()).toList();
        return wrong.isEmpty() ? used(channels, seen.ours().size()) : wrong(wrong);
    }

    private List<Channel> channels(FlexConnection connection, SeenWorkers seen) {
        var channels = new ArrayList<Channel>();
        for (var worker : seen.ours()) {
            workspaces
                    .capacities(connection.access(), worker.sid())
                    .forEach(capacity -> channels.add(new Channel(worker.sid(), capacity)));
        }
        return channels;
    }

    private Finding wrong(List<Channel> wrong) {
        var seen = wrong.stream().map(Channel::text).collect(Collectors.joining(", "));
        return Finding.failed(
                code(),
                "Not as Baton set it: " + seen,
                "Customers wait although the AI could take them; with capacity for voice, callers hear music for ever",
                "Baton sets " + WantedCapacity.MOST + " on chat and sms, and 0 elsewhere");
    }

    private Finding used(List<Channel> channels, int workers) {
        var busiest = WantedCapacity.SERVED.stream()
                .mapToInt(name -> assigned(channels, name))
                .max()
                .orElse(0);
        int capacity = workers * WantedCapacity.MOST;
        var seen = "Of " + capacity + " conversations at a time " + busiest + " are taken on the busiest task channel";
        if (busiest < capacity * NEARLY_FULL) {
            return Finding.ok(code(), seen);
        }
        int needed = (int) Math.floor(busiest / (WantedCapacity.MOST * NEARLY_FULL)) + 1;
        return Finding.failedByHand(
                code(),
                seen,
                "When the AI is full, customers wait for humans as if there were no AI",
                needed > MOST_WORKERS
                        ? "Split the customers over several workspaces: " + MOST_WORKERS + " workers are the most"
                        : "Save the connection with aiWorkers " + needed);
    }

    private static int assigned(List<Channel> channels, String name) {
        return channels.stream()
                .map(Channel::capacity)
                .filter(capacity -> capacity.channel().equals(name))
                .mapToInt(Capacity::assigned)
                .sum();
    }
}
