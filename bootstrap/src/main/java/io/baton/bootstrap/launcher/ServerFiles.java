package io.baton.bootstrap.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The server that baton.jar holds, unpacked once into a folder that stays the same for its port. */
final class ServerFiles {

    private static final String ROOT = "wlp/";

    /** Names the jar that the folder was unpacked from; written last. */
    private static final String ORIGIN = "unpacked-from";

    private ServerFiles() {}

    /** Unpacks this jar's server unless the folder already holds it, and returns where Liberty is. */
    static Path unpack(Path folder) throws IOException {
        Path jar = ownJar();
        Path origin = folder.resolve(ORIGIN);
        String identity = identity(jar);
        if (!isFrom(origin, identity)) {
            Files.deleteIfExists(origin);
            delete(folder.resolve(ROOT));
            unpack(jar, folder);
            Files.writeString(origin, identity);
        }
        return folder.resolve(ROOT);
    }

    private static Path ownJar() {
        try {
            return Path.of(Launcher.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new LaunchRefused("the place of baton.jar cannot be read: " + e.getMessage());
        }
    }

    private static String identity(Path jar) throws IOException {
        return jar + "\n" + Files.size(jar) + "\n" + Files.getLastModifiedTime(jar) + "\n";
    }

    private static boolean isFrom(Path origin, String identity) throws IOException {
        return Files.exists(origin) && Files.readString(origin).equals(identity);
    }

    private static void unpack(Path jar, Path folder) throws IOException {
        try (JarFile archive = new JarFile(jar.toFile())) {
            Enumeration<JarEntry> entries = archive.entries();
            while (entries.hasMoreElements()) {
                JarEntry entry = entries.nextElement();
                if (entry.getName().startsWith(ROOT)) {
                    unpack(archive, entry, folder.resolve(entry.getName()));
                }
            }
        }
    }

    private static void unpack(JarFile archive, JarEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(Optional.ofNullable(target.getParent()).orElseThrow());
        try (InputStream content = archive.getInputStream(entry)) {
            Files.copy(content, target);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(ServerFiles::deleteOne);
        }
    }

    private static void deleteOne(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
