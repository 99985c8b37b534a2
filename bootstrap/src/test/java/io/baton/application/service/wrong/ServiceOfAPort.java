package io.baton.application.service.wrong;

import io.baton.application.port.wrong.PortThatKnowsItsService;

/** Half of a circle. */
public interface ServiceOfAPort {
    PortThatKnowsItsService port();
}
