package io.baton.bootstrap.container;

import java.io.File;
import java.net.URISyntaxException;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;

/** The assertions, which the shipped archive does not hold, for tests inside the container. */
final class AssertJ {

    private AssertJ() {}

    static File[] jars() {
        return Stream.of(Assertions.class, net.bytebuddy.ByteBuddy.class)
                .map(AssertJ::jarOf)
                .toArray(File[]::new);
    }

    private static File jarOf(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
