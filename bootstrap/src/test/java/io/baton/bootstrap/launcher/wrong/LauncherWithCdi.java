package io.baton.bootstrap.launcher.wrong;

import jakarta.enterprise.inject.Instance;

/** The launcher runs before there is a container. */
interface LauncherWithCdi {
    Instance<String> names();
}
