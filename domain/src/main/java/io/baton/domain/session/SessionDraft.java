package io.baton.domain.session;

import io.baton.domain.connection.ConnectionId;
import io.baton.domain.conversation.Author;
import io.baton.domain.conversation.Utterance;
import io.baton.domain.handoff.Tally;
import io.baton.domain.sid.ConversationSid;
import io.baton.domain.sid.TaskSid;
import io.baton.domain.taskrouter.Task;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A session while one event is folded into it; nothing outside the fold sees it. */
final class SessionDraft {

    final SessionId id;
    final ConnectionId connection;
    final ConversationSid conversation;
    SessionState state;
    int ownerEpoch;
    Customer customer;
    final List<Utterance> transcript;
    int lastIndex;
    int answeredTo;
    final Map<String, Author> authors;
    final List<Task> tasks;

    @Nullable
    AiReservation ai;

    int canceledAccepts;
    int offersAfterHandoff;

    @Nullable
    OpenTurn turn;

    int discards;
    Tally tally;
    final Map<String, String> collected;
    String language;

    @Nullable
    Handoff handoff;

    @Nullable
    AwaitedContact contact;

    @Nullable
    TaskSid humanTask;

    int lostHumanTasks;

    @Nullable
    Instant humanSince;

    int engineFailures;

    @Nullable
    Instant resolvedAt;

    @Nullable
    Instant provenAt;

    boolean disclosed;
    boolean askedAfterSilence;
    boolean closingLineSent;
    final Instant openedAt;
    Instant lastMessageAt;

    @Nullable
    Resolution ending;

    @Nullable
    Instant closedAt;

    @Nullable
    Resolution resolution;

    final @Nullable Previous previous;

    SessionDraft(Session session) {
        id = session.id();
        connection = session.connection();
        conversation = session.conversation();
        state = session.state();
        ownerEpoch = session.ownerEpoch();
        customer = session.customer();
        transcript = new ArrayList<>(session.transcript());
        lastIndex = session.lastIndex();
        answeredTo = session.answeredTo();
        authors = new LinkedHashMap<>(session.authors());
        tasks = new ArrayList<>(session.tasks());
        ai = session.ai();
        canceledAccepts = session.canceledAccepts();
        offersAfterHandoff = session.offersAfterHandoff();
        turn = session.turn();
        discards = session.discards();
        tally = session.tally();
        collected = new LinkedHashMap<>(session.collected());
        language = session.language();
        handoff = session.handoff();
        contact = session.contact();
        humanTask = session.humanTask();
        lostHumanTasks = session.lostHumanTasks();
        humanSince = session.humanSince();
        engineFailures = session.engineFailures();
        resolvedAt = session.resolvedAt();
        provenAt = session.provenAt();
        disclosed = session.disclosed();
        askedAfterSilence = session.askedAfterSilence();
        closingLineSent = session.closingLineSent();
        openedAt = session.openedAt();
        lastMessageAt = session.lastMessageAt();
        ending = session.ending();
        closedAt = session.closedAt();
        resolution = session.resolution();
        previous = session.previous();
    }

    Session toSession() {
        return new Session(
                id,
                connection,
                conversation,
                state,
                ownerEpoch,
                customer,
                transcript,
                lastIndex,
                answeredTo,
                authors,
                tasks,
                ai,
                canceledAccepts,
                offersAfterHandoff,
                turn,
                discards,
                tally,
                collected,
                language,
                handoff,
                contact,
                humanTask,
                lostHumanTasks,
                humanSince,
                engineFailures,
                resolvedAt,
                provenAt,
                disclosed,
                askedAfterSilence,
                closingLineSent,
                openedAt,
                lastMessageAt,
                ending,
                closedAt,
                resolution,
                previous);
    }
}
