package io.baton.application.port.in.connection;

import io.baton.domain.connection.AiSwitch;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.connection.FlexConnection;
import java.util.List;
import java.util.Optional;

/**
 * Connects Flex workspaces. Everything that verifies throws {@link ConnectionRefused} or {@link TwilioUnreachable} and then has saved nothing; a
 * workspace that is connected already is {@link io.baton.application.port.out.connection.ConnectionStore.AlreadyConnected}.
 */
public interface ConnectFlexUseCase {

    /**
     * A connection as shown.
     *
     * @param webhookUrl the one URL for TaskRouter and Conversations alike (product.md 1.4)
     * @param warnings what was seen while saving that an administrator should know; empty when nothing was saved
     */
    record Connected(FlexConnection connection, String webhookUrl, List<String> warnings) {
        public Connected {
            warnings = List.copyOf(warnings);
        }

        /** Without warnings. */
        public Connected(FlexConnection connection, String webhookUrl) {
            this(connection, webhookUrl, List.of());
        }
    }

    /** Verifies a draft and saves nothing. */
    void test(ConnectionDraft draft);

    /** Verifies, provisions the AI workers, saves. */
    Connected connect(ConnectionDraft draft);

    /** Verifies and replaces what an administrator filled in; webhook token, switch and workers stay. Empty when there is none. */
    Optional<Connected> replace(ConnectionId id, ConnectionDraft draft);

    /** All connections. */
    List<Connected> all();

    /** One connection. */
    Optional<Connected> find(ConnectionId id);

    /** Gives the webhook a new token; the one so far works for another 24 hours. */
    Optional<Connected> rotateWebhookToken(ConnectionId id);

    /** Switches the AI (product.md 1.9): its workers take tasks, or no more of them. */
    Optional<Connected> switchAi(ConnectionId id, AiSwitch ai);

    /** Deletes a connection with its AI workers as far as Twilio lets them go; false when there is none. */
    boolean delete(ConnectionId id);
}
