package io.baton.application.wrong;

import org.eclipse.microprofile.config.Config;

/** The application must be told its settings. */
interface ApplicationWithMicroProfile {
    Config config();
}
