package io.baton.bootstrap.configuration;

/** How strict Baton is about what it was given. */
public enum Mode {
    /** One machine, this machine: everything has a default, nothing listens beyond loopback. */
    DEVELOPMENT,
    /** Refuses to start with a default where a default would be a hole. */
    PRODUCTION
}
