package io.baton.application.port.out.flex;

import io.baton.domain.connection.TwilioAccess;
import io.baton.domain.effect.NewTask;
import io.baton.domain.sid.ActivitySid;
import io.baton.domain.sid.ReservationSid;
import io.baton.domain.sid.TaskSid;
import io.baton.domain.sid.WorkerSid;
import io.baton.domain.sid.WorkflowSid;
import io.baton.domain.taskrouter.Reservation;
import io.baton.domain.taskrouter.Task;
import io.baton.domain.taskrouter.TaskAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Tasks and reservations of a workspace. Every method throws a {@link TwilioFailure} when Twilio does not do it.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/api">TaskRouter API</a>
 */
public interface TaskRouter {

    /** Fetches a task with its attributes. */
    Task task(TwilioAccess access, TaskSid task);

    /** How long a reservation of this workflow stays pending. */
    Duration reservationTimeout(TwilioAccess access, WorkflowSid workflow);

    /** The workspace's only workflow; empty when it has none or several. */
    Optional<WorkflowSid> onlyWorkflow(TwilioAccess access);

    /**
     * Open tasks (pending, reserved, assigned, wrapping) whose attributes fulfil an expression, oldest first, each fetched with its attributes.
     *
     * @param expression for example {@code conversationSid == 'CH…'} ({@code EvaluateTaskAttributes})
     */
    List<Task> openTasks(TwilioAccess access, String expression);

    /**
     * Changes the attributes of a task on a fresh copy with {@code If-Match}; a 412 is tried on a new copy at once, ten times at most, then
     * it is a {@link TwilioFailure.Conflict}. Nothing is written when the change leaves the attributes as they are.
     */
    Task changeAttributes(TwilioAccess access, TaskSid task, UnaryOperator<TaskAttributes> change);

    /** Makes a task; the POST is sent once. */
    Task create(TwilioAccess access, NewTask task);

    /** Completes an assigned or wrapping task. */
    void complete(TwilioAccess access, TaskSid task, String reason);

    /** Fetches a reservation. */
    Reservation reservation(TwilioAccess access, TaskSid task, ReservationSid reservation);

    /** The reservation by which a task is assigned; empty when nobody has accepted it. */
    Optional<Reservation> accepted(TwilioAccess access, TaskSid task);

    /** Accepts a pending reservation; a 200 is not "in" (contract.md 2.4). */
    Reservation accept(TwilioAccess access, TaskSid task, ReservationSid reservation);

    /** Rejects a pending reservation and keeps the worker in the activity. */
    Reservation reject(TwilioAccess access, TaskSid task, ReservationSid reservation, ActivitySid workerActivity);

    /**
     * A pending reservation.
     *
     * @param since when Twilio made it
     */
    record Offer(Reservation reservation, Instant since) {}

    /** What a worker is offered, newest first as Twilio lists it. */
    List<Offer> offers(TwilioAccess access, WorkerSid worker);

    /** Whether a reservation of the worker timed out within the last minutes. */
    boolean missedReservationWithin(TwilioAccess access, WorkerSid worker, Duration past);

    /** The worker whose {@code contact_uri} is {@code client:<identity>}. */
    Optional<WorkerSid> workerWithIdentity(TwilioAccess access, String identity);
}
