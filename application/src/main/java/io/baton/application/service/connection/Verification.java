package io.baton.application.service.connection;

import io.baton.application.port.in.connection.ConnectionDraft;
import io.baton.application.port.in.connection.ConnectionRefused;
import io.baton.application.port.in.connection.ConnectionRefused.WrongValue;
import io.baton.application.port.out.flex.TwilioFailure;
import io.baton.application.port.out.flex.Workspaces;
import io.baton.application.port.out.flex.Workspaces.FlexConfiguration;
import io.baton.domain.connection.ServedConversations;
import io.baton.domain.connection.TwilioAccess;
import io.baton.domain.sid.ActivitySid;
import io.baton.domain.sid.ConversationsServiceSid;
import io.baton.domain.sid.WorkspaceSid;
import java.net.URI;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Verifies every value of a draft at Twilio and tells all that is wrong at once; changes nothing (product.md 1.2). */
final class Verification {

    private static final FlexConfiguration NO_FLEX = new FlexConfiguration(null, null, null);

    private final Workspaces workspaces;
    private final CredentialsCheck credentials;
    private final SidCheck sids;

    Verification(Workspaces workspaces) {
        this.workspaces = workspaces;
        this.credentials = CredentialsCheck.of(workspaces);
        this.sids = new SidCheck(workspaces);
    }

    /** Throws {@link ConnectionRefused}, or {@link io.baton.application.port.in.connection.TwilioUnreachable}. */
    VerifiedDraft verify(ConnectionDraft draft, @Nullable URI apiBaseUrl) {
        return TwilioRefusal.translated(draft.credentials(), () -> verified(draft, apiBaseUrl));
    }

    private VerifiedDraft verified(ConnectionDraft draft, @Nullable URI apiBaseUrl) {
        var verdict = credentials.judge(draft.credentials(), draft.workspace(), apiBaseUrl);
        var wrong = new ArrayList<>(verdict.wrong());
        verdict.seeing().ifPresent(access -> sids.inWorkspace(access, draft, wrong::add));
        var served = verdict.authenticated().flatMap(access -> served(access, draft, wrong::add));
        var activities = verdict.seeing().map(workspaces::activities).map(ActivityChoice::new);
        var available = activities.flatMap(choice -> available(choice, wrong::add));
        if (!wrong.isEmpty()) {
            throw new ConnectionRefused(wrong);
        }
        return new VerifiedDraft(
                draft,
                new TwilioAccess(draft.credentials(), draft.workspace(), apiBaseUrl),
                served.orElseThrow(),
                available.orElseThrow(),
                activities.flatMap(ActivityChoice::unavailable).orElse(null));
    }

    private Optional<ServedConversations> served(
            TwilioAccess access, ConnectionDraft draft, Consumer<WrongValue> wrong) {
        sids.inAccount(access, draft, wrong);
        var flex = flexConfiguration(access, wrong);
        var service = Optional.ofNullable(draft.conversationsService())
                .or(() -> Optional.ofNullable(flex.conversationsService()));
        if (service.isEmpty()) {
            wrong.accept(new WrongValue(
                    "conversationsServiceSid", "no service is known from Flex's configuration: give one"));
        }
        return service.map(sid -> served(sid, draft.workspace(), flex));
    }

    private FlexConfiguration flexConfiguration(TwilioAccess access, Consumer<WrongValue> wrong) {
        try {
            return workspaces.flexConfiguration(access).orElse(NO_FLEX);
        } catch (TwilioFailure.Refused e) {
            var field = TwilioRefusal.restField(access.credentials());
            wrong.accept(new WrongValue(field, "may not read Flex's configuration: " + e.getMessage()));
            return NO_FLEX;
        }
    }

    private static Optional<ActivitySid> available(ActivityChoice choice, Consumer<WrongValue> wrong) {
        var available = choice.available();
        if (available.isEmpty()) {
            wrong.accept(new WrongValue("workspaceSid", "the workspace has no activity in which workers get tasks"));
        }
        return available;
    }

    private static ServedConversations served(
            ConversationsServiceSid service, WorkspaceSid workspace, FlexConfiguration flex) {
        var sameWorkspace = workspace.equals(flex.workspace());
        return new ServedConversations(
                service,
                sameWorkspace && service.equals(flex.conversationsService()),
                sameWorkspace ? flex.targetWorkflow() : null);
    }
}
