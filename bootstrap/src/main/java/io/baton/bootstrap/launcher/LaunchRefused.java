package io.baton.bootstrap.launcher;

/** The server cannot run on this machine as it is; the message is one line for the operator. */
final class LaunchRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LaunchRefused(String message) {
        super(message);
    }
}
