package io.baton.application.service.action;

import io.baton.application.port.out.action.ActionCalls.Call;
import io.baton.application.port.out.action.ActionClient;
import io.baton.application.port.out.engine.TurnActions;
import io.baton.application.port.out.engine.TurnTools.Offer;
import io.baton.application.port.out.engine.TurnTools.Outcome;
import io.baton.application.port.out.lane.UnitOfWork;
import io.baton.application.port.out.settings.SettingKind;
import io.baton.application.port.out.settings.SettingStore;
import io.baton.domain.action.Action;
import io.baton.domain.action.Actions;
import io.baton.domain.action.ArgumentRefused;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.engine.Turn;
import io.baton.domain.session.SessionId;
import java.util.List;
import java.util.stream.Collectors;

/** Calls the actions that a connection declares. What is wrong with a call is said to the engine before anything is recorded or sent. */
public final class DeclaredActions implements TurnActions {

    /** How many calls one turn may send. */
    static final int MOST_CALLS = 5;

    private static final System.Logger LOG = System.getLogger(DeclaredActions.class.getName());

    private final SettingStore settings;
    private final UnitOfWork work;
    private final ActionRequests requests;
    private final ActionClient client;
    private final CallRecords records;

    public DeclaredActions(
            SettingStore settings, UnitOfWork work, ActionRequests requests, ActionClient client, CallRecords records) {
        this.settings = settings;
        this.work = work;
        this.requests = requests;
        this.client = client;
        this.records = records;
    }

    @Override
    public List<Offer> offers(ConnectionId connection) {
        return declared(connection).items().stream()
                .map(action -> new Offer(action.name(), action.description(), action.parameters()))
                .toList();
    }

    @Override
    public Outcome perform(Turn turn, int number, String action, String arguments) {
        try {
            return perform(turn, number, declared(turn.connection()), action, arguments);
        } catch (ArgumentRefused refused) {
            return new Outcome(false, "Nothing was sent. " + refused.getMessage());
        } catch (RuntimeException broken) {
            LOG.log(System.Logger.Level.ERROR, "action failed in session " + turn.sessionId(), broken);
            return new Outcome(false, "The action can't be used now");
        }
    }

    @Override
    public boolean hasChanged(ConnectionId connection, String turnId) {
        return records.hasStartedUnsafe(connection, turnId);
    }

    private Actions declared(ConnectionId connection) {
        return work.call(() -> settings.latest(connection, SettingKind.ACTIONS)).value();
    }

    private Outcome perform(Turn turn, int number, Actions declared, String name, String arguments) {
        if (number > MOST_CALLS) {
            throw new ArgumentRefused("No more than " + MOST_CALLS + " actions can be used to answer one message");
        }
        var action = declared.find(name).orElseThrow(() -> unknown(declared));
        var call = call(turn, number, action);
        var request = requests.of(turn, action, call, arguments);
        if (!declared.permit(action) || !records.start(call, request)) {
            return new Outcome(false, "Nothing was sent. This message is not to be answered by actions any more");
        }
        return send(action, call, request);
    }

    private static ArgumentRefused unknown(Actions declared) {
        var names = declared.items().stream().map(Action::name).collect(Collectors.joining(", "));
        return new ArgumentRefused("There is no such action. There are: " + names);
    }

    private static Call call(Turn turn, int number, Action action) {
        var session = SessionId.of(turn.sessionId());
        return new Call(
                turn.connection(), session, turn.turnId(), turn.attempt(), number, action.name(), action.method());
    }

    private Outcome send(Action action, Call call, ActionClient.Request request) {
        var took = records.stopwatch();
        var answer = client.send(request);
        var result = CallResult.of(action.method(), answer);
        records.end(call, request, result, took.get());
        return new Outcome(result.isDone(), result.text());
    }
}
