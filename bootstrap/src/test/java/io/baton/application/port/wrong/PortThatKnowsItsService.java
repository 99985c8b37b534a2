package io.baton.application.port.wrong;

import io.baton.application.service.wrong.ServiceOfAPort;

/** A port that knows who stands behind it. */
public interface PortThatKnowsItsService {
    ServiceOfAPort service();
}
