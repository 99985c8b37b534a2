package io.baton.adapter.rest.webhook;

import io.baton.adapter.rest.problem.ProblemMapper;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** What is open to the world because it is signed. */
@ApplicationPath("webhooks")
public class WebhooksApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(TwilioWebhookResource.class, ProblemMapper.class);
    }
}
