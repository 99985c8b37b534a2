package io.baton.application.service.connection;

import io.baton.application.port.in.connection.ConnectionRefused;
import io.baton.application.port.in.connection.ConnectionRefused.WrongValue;
import io.baton.application.port.in.connection.TwilioUnreachable;
import io.baton.application.port.out.flex.TwilioFailure;
import io.baton.domain.connection.Credentials;
import java.util.List;
import java.util.function.Supplier;

/** Puts what Twilio did not do into an administrator's words: a value that is wrong, or Twilio that can't be reached. */
final class TwilioRefusal {

    private TwilioRefusal() {}

    /** Makes calls; what fails becomes {@link ConnectionRefused} or {@link TwilioUnreachable}. */
    static <T> T translated(Credentials credentials, Supplier<T> calls) {
        try {
            return calls.get();
        } catch (TwilioFailure.Refused e) {
            var field = isAboutCredentials(e) ? restField(credentials) : "workspaceSid";
            throw new ConnectionRefused(List.of(new WrongValue(field, "Twilio does not allow it: " + e.getMessage())));
        } catch (TwilioFailure.Gone e) {
            throw new ConnectionRefused(
                    List.of(new WrongValue("workspaceSid", "not in Twilio any more: " + e.getMessage())));
        } catch (TwilioFailure e) {
            throw new TwilioUnreachable("Twilio did not do it: " + e.getMessage(), e);
        }
    }

    /** As {@link #translated(Credentials, Supplier)}, without an answer. */
    static void translated(Credentials credentials, Runnable calls) {
        translated(credentials, () -> {
            calls.run();
            return Boolean.TRUE;
        });
    }

    /** Whether Twilio objects to who asks, not to what is asked. */
    static boolean isAboutCredentials(TwilioFailure.Refused refused) {
        return refused.status() == 401 || refused.status() == 403;
    }

    /** The field with the credential of REST calls. */
    static String restField(Credentials credentials) {
        return (credentials.apiKey() == null ? Credential.AUTH_TOKEN : Credential.API_KEY).field();
    }
}
