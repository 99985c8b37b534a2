package io.baton.application.service.connection;

import io.baton.application.port.in.connection.ConnectionDraft;
import io.baton.application.port.in.connection.ConnectionRefused.WrongValue;
import io.baton.application.port.out.flex.TwilioFailure;
import io.baton.application.port.out.flex.Workspaces;
import io.baton.domain.connection.TwilioAccess;
import io.baton.domain.sid.Sid;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Looks for everything that a draft names (product.md 1.2). */
final class SidCheck {

    private final Workspaces workspaces;

    SidCheck(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    /** Queues and workflows; one that the workspace does not have is told. */
    void inWorkspace(TwilioAccess access, ConnectionDraft draft, Consumer<WrongValue> wrong) {
        check("aiQueueSid", "workspace", draft.aiQueue(), queue -> workspaces.hasQueue(access, queue), wrong);
        check("humanQueueSid", "workspace", draft.humanQueue(), queue -> workspaces.hasQueue(access, queue), wrong);
        check(
                "intakeWorkflowSid",
                "workspace",
                draft.intakeWorkflow(),
                flow -> workspaces.hasWorkflow(access, flow),
                wrong);
        check(
                "humanWorkflowSid",
                "workspace",
                draft.humanWorkflow(),
                flow -> workspaces.hasWorkflow(access, flow),
                wrong);
    }

    /** The Conversations service. */
    void inAccount(TwilioAccess access, ConnectionDraft draft, Consumer<WrongValue> wrong) {
        check(
                "conversationsServiceSid",
                "account",
                draft.conversationsService(),
                service -> workspaces.hasConversationsService(access, service),
                wrong);
    }

    private static <S extends Sid> void check(
            String field, String where, @Nullable S sid, Predicate<S> exists, Consumer<WrongValue> wrong) {
        if (sid == null) {
            return;
        }
        try {
            if (!exists.test(sid)) {
                wrong.accept(new WrongValue(
                        field,
                        "Twilio has no " + sid + " in this " + where + ": choose one of those that discovery lists"));
            }
        } catch (TwilioFailure.Refused e) {
            wrong.accept(new WrongValue(
                    field,
                    "Twilio does not show " + sid + " to these credentials: " + e.getMessage()
                            + ". Give the API key rights for it"));
        }
    }
}
