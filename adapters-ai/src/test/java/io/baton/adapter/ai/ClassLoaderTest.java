package io.baton.adapter.ai;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.adapter.ai.knowledge.ArticleLibrary;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.UnaryOperator;
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
            var library = own.loadClass(ArticleLibrary.class.getName())
                    .getConstructor(Path.class, UnaryOperator.class, InstantSource.class)
                    .newInstance(Path.of("../knowledge"), UnaryOperator.<String>identity(), InstantSource.system());
            var engine = own.loadClass(LocalEngine.class.getName())
                    .getConstructor(library.getClass(), detectors.getClass())
                    .newInstance(library, detectors);

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
