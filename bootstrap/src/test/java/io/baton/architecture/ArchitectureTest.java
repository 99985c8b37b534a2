package io.baton.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.core.importer.Locations;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final String WRONG = "/wrong/";

    private static JavaClasses baton;
    private static JavaClasses batonWithWrongClasses;

    @BeforeAll
    static void readClasses() {
        ImportOption noTests = new ImportOption.DoNotIncludeTests();
        // fixtures of other modules arrive as test-jars, which the option does not know
        ImportOption main = location -> noTests.includes(location) && !location.contains("-tests.jar");
        batonWithWrongClasses = new ClassFileImporter()
                .withImportOption(location -> location.contains(WRONG) || main.includes(location))
                .importLocations(places());
        baton = batonWithWrongClasses.that(DescribedPredicate.not(resideInAPackage("..wrong..")));
    }

    /** Everything of ours on the class path, and the sandbox, which is on nobody's. */
    private static Collection<Location> places() {
        URI sandbox = Path.of("..", "flex-sandbox", "target", "classes")
                .toAbsolutePath()
                .normalize()
                .toUri();
        List<Location> places = new ArrayList<>();
        Locations.ofPackage("io.baton").forEach(places::add);
        places.add(Location.of(sandbox));
        return places;
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(Rules.Named named) {
        named.rule().check(baton);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isSeenToFail(Rules.Named named) {
        assertThatThrownBy(() -> named.rule().check(batonWithWrongClasses))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("wrong.")
                .hasMessageContaining(named.wrongClass());
    }

    @ParameterizedTest
    @MethodSource("layers")
    void noLayerIsEmpty(String layer) {
        assertThat(baton.stream().filter(found -> isIn(layer, found))).isNotEmpty();
    }

    @Test
    void readsNoTestsAsBaton() {
        assertThat(baton.stream().map(JavaClass::getSimpleName))
                .doesNotContain("ArchitectureTest", "Chicken", "ConnectFixture");
    }

    private static boolean isIn(String layer, JavaClass found) {
        return found.getPackageName().startsWith(layer)
                && !found.getSimpleName().equals("package-info");
    }

    static Stream<Rules.Named> rules() {
        return Rules.ALL.stream();
    }

    static Stream<String> layers() {
        return Rules.LAYERS.stream();
    }
}
