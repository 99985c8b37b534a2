package io.baton.adapter.rest.connection;

import io.baton.adapter.rest.input.Field;
import io.baton.adapter.rest.input.Format;
import io.baton.adapter.rest.input.JsonFields;
import io.baton.application.port.in.connection.ConnectionDraft;
import io.baton.domain.connection.Engagement;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.connection.Retention;
import io.baton.domain.sid.ConversationsServiceSid;
import io.baton.domain.sid.TaskQueueSid;
import io.baton.domain.sid.WorkflowSid;
import io.baton.domain.sid.WorkspaceSid;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A connection as an administrator fills it in (product.md 1.1). Every field is checked before any of it is used. */
final class ConnectionRequest {

    // a word that a role can end with, for example supervisor:acme (product.md 5.5)
    private static final Format<String> ORGANISATION =
            Format.matching("1 to 40 lower-case letters, digits and hyphens", "[a-z0-9][a-z0-9-]{0,39}");
    private static final Format<Integer> DAYS = Format.wholeNumber(1, 3650);
    private static final Format<TaskQueueSid> QUEUE = Format.sid("WQ", TaskQueueSid::new);
    private static final Format<WorkflowSid> WORKFLOW = Format.sid("WW", WorkflowSid::new);
    private static final Format<Engagement> ENGAGEMENT =
            Format.oneOf(Engagement.values(), engagement -> engagement.name().toLowerCase(Locale.ROOT));

    private final Field<String> organisation;
    private final Field<String> name;
    private final Field<String> environment;
    private final CredentialsRequest credentials;
    private final Field<WorkspaceSid> workspace;
    private final Field<TaskQueueSid> aiQueue;
    private final Field<ConversationsServiceSid> conversationsService;
    private final Field<WorkflowSid> intakeWorkflow;
    private final Field<WorkflowSid> humanWorkflow;
    private final Field<TaskQueueSid> humanQueue;
    private final Field<Integer> aiWorkers;
    private final Field<Engagement> engagement;
    private final Field<Integer> eventDays;
    private final Field<Integer> transcriptDays;

    private ConnectionRequest(JsonFields fields, @Nullable FlexConnection current) {
        organisation = fields.optional("organisation", ORGANISATION);
        name = fields.required("name", Format.line(200));
        environment = fields.required("environment", Format.line(40));
        credentials = CredentialsRequest.in(fields, current == null ? null : current.credentials());
        workspace = fields.required("workspaceSid", Format.sid("WS", WorkspaceSid::new));
        aiQueue = fields.optional("aiQueueSid", QUEUE);
        conversationsService =
                fields.optional("conversationsServiceSid", Format.sid("IS", ConversationsServiceSid::new));
        intakeWorkflow = fields.optional("intakeWorkflowSid", WORKFLOW);
        humanWorkflow = fields.optional("humanWorkflowSid", WORKFLOW);
        humanQueue = fields.optional("humanQueueSid", QUEUE);
        aiWorkers = fields.optional("aiWorkers", Format.wholeNumber(1, 40));
        engagement = fields.optional("engagement", ENGAGEMENT);
        eventDays = fields.optional("eventDays", DAYS);
        transcriptDays = fields.optional("transcriptDays", DAYS);
    }

    /** Reads and checks the fields; all that is wrong is refused at once. */
    static ConnectionDraft read(JsonFields fields) {
        var request = new ConnectionRequest(fields, null);
        fields.refuseWrongAndUnknown();
        return request.draft(FlexConnection.ONLY_ORGANISATION, Retention.defaults());
    }

    /**
     * The same for a saved connection: secrets, organisation and retention that are left out are its own. To lose them by leaving them out would
     * hand the connection to others, or purge what was to be kept.
     */
    static ConnectionDraft readReplacing(JsonFields fields, FlexConnection current) {
        var request = new ConnectionRequest(fields, current);
        fields.refuseWrongAndUnknown();
        return request.draft(current.organisation(), current.retention());
    }

    private ConnectionDraft draft(String usualOrganisation, Retention usual) {
        return new ConnectionDraft(
                organisation.orElse(usualOrganisation),
                name.get(),
                environment.get(),
                credentials.credentials(),
                workspace.get(),
                aiQueue.orNull(),
                conversationsService.orNull(),
                intakeWorkflow.orNull(),
                humanWorkflow.orNull(),
                humanQueue.orNull(),
                aiWorkers.orElse(1),
                engagement.orElse(Engagement.ACCEPT),
                new Retention(eventDays.orElse(usual.eventDays()), transcriptDays.orElse(usual.transcriptDays())));
    }
}
