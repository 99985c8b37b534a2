package io.baton.adapter.ai;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** In a WAR the jars stand in a class loader of their own, and a thread's class loader may be another one. */
class ClassLoaderTest {

    @Test
    void findsModelsAndRulesInAClassLoaderOfItsOwn() throws Exception {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        try (var own = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());

            var detectors = own.loadClass(OfflineDetectors.class.getName())
                    .getConstructor()
                    .newInstance();
            var engine = own.loadClass(LocalEngine.class.getName())
                    .getConstructor(Path.class, detectors.getClass())
                    .newInstance(Path.of("../knowledge"), detectors);

            assertThat(engine.getClass().getClassLoader()).isSameAs(own);
            assertThat(engine.getClass().getMethod("name").invoke(engine)).isEqualTo("local");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static URL[] classPath() {
        return Arrays.stream(Objects.requireNonNull(System.getProperty("java.class.path"))
                        .split(System.getProperty("path.separator", ":"), -1))
                .map(Path::of)
                .map(ClassLoaderTest::url)
                .toArray(URL[]::new);
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
