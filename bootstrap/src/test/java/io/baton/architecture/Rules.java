package io.baton.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceRule;
import io.baton.domain.handoff.HandoffBrief;
import io.baton.domain.handoff.HandoffReason;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** The rules. Each has a class in {@code io.baton..wrong} that breaks it. */
final class Rules {

    private static final DescribedPredicate<JavaClass> STARTER =
            resideInAnyPackage("io.baton.bootstrap..").as("bootstrap");

    static final ArchRule DOMAIN_IS_PLAIN_JAVA = classes()
            .that()
            .resideInAPackage("io.baton.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "io.baton.domain..")
            .because("the rules must be readable and testable without a container, Twilio or a database");

    static final ArchRule APPLICATION_KNOWS_THE_DOMAIN_ALONE = classes()
            .that()
            .resideInAPackage("io.baton.application..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "io.baton.domain..", "io.baton.application..")
            .because("use cases reach the outside through ports that they name themselves");

    static final SliceRule ADAPTERS_DO_NOT_KNOW_ONE_ANOTHER = slices().matching("io.baton.adapter.(*)..")
            .namingSlices("adapter $1")
            .should()
            .notDependOnEachOther()
            .as("adapters should not know one another")
            .because("each can then be replaced, or run in a test, without the others");

    static final ArchRule ONLY_BOOTSTRAP_KNOWS_ADAPTERS = noClasses()
            .that(are(DescribedPredicate.not(STARTER)))
            .and()
            .resideOutsideOfPackage("io.baton.adapter..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.baton.adapter..")
            .because("everybody else speaks to a port");

    static final ArchRule NOBODY_KNOWS_BOOTSTRAP = noClasses()
            .that(are(DescribedPredicate.not(STARTER)))
            .should()
            .dependOnClassesThat(are(STARTER))
            .because("the composition root sees everything and is seen by nobody");

    static final ArchRule NOBODY_KNOWS_THE_SANDBOX = noClasses()
            .that()
            .resideOutsideOfPackage("io.baton.sandbox..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.baton.sandbox..")
            .because("the sandbox stands in for Twilio, so Baton may meet it over HTTP alone");

    static final ArchRule THE_SANDBOX_KNOWS_NOBODY = classes()
            .that()
            .resideInAPackage("io.baton.sandbox..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.crypto..",
                    "com.sun.net.httpserver..",
                    "jakarta..",
                    "org.jspecify..",
                    "io.baton.sandbox..")
            .because(
                    "a stand-in built from Baton's own classes would share its mistakes, and its WAR holds no other jar");

    static final ArchRule ONLY_ITS_ADAPTER_KNOWS_TWILIOS_SDK = noClasses()
            .that()
            .resideOutsideOfPackage("io.baton.adapter.twilio..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.twilio..")
            .because("Twilio's failures and words are translated in one place");

    static final ArchRule ONLY_PERSISTENCE_SPEAKS_SQL = noClasses()
            .that(are(DescribedPredicate.not(STARTER)))
            .and()
            .resideOutsideOfPackage("io.baton.adapter.persistence..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "jakarta.persistence.."))
            .because("there is one module to read when a query is slow");

    static final ArchRule THE_LAUNCHER_NEEDS_NO_CONTAINER = classes()
            .that()
            .resideInAnyPackage(
                    "io.baton.bootstrap.launcher..",
                    "io.baton.bootstrap.configuration..",
                    "io.baton.bootstrap.folder..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.crypto..",
                    "org.jspecify..",
                    "io.baton.bootstrap.launcher..",
                    "io.baton.bootstrap.configuration..",
                    "io.baton.bootstrap.folder..")
            .because("these run before a container is unpacked, and baton.jar offers them nothing else");

    static final ArchRule TIME_COMES_IN = noClasses()
            .that()
            .resideInAnyPackage("io.baton.domain..", "io.baton.application..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(InstantSource.class, "system")
            .orShould()
            .callMethodWhere(are(DescribedPredicate.describe(
                    "reads a clock of java.time",
                    call -> call.getName().equals("now")
                            && call.getTargetOwner().getPackageName().equals("java.time"))))
            .because("a test must be able to say what time it is");

    static final ArchRule NOBODY_WRITES_TO_THE_CONSOLE = noClasses()
            .should(ACCESS_STANDARD_STREAMS)
            .because("an operator's log has levels and a format; the console has neither");

    static final ArchRule NOBODY_PRINTS_A_STACK_TRACE = noClasses()
            .should()
            .callMethodWhere(are(DescribedPredicate.describe(
                    "prints a stack trace",
                    call -> call.getName().equals("printStackTrace")
                            && call.getTargetOwner().isAssignableTo(Throwable.class))))
            .because("a failure is handled, or thrown on, or logged once where it is handled");

    static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS = noClasses()
            .that()
            .resideInAPackage("io.baton..")
            .should(be(simpleNameEndingWith("Impl")
                    .or(simpleNameEndingWith("Manager"))
                    .or(simpleNameEndingWith("Helper"))
                    .or(simpleNameEndingWith("Util"))
                    .or(simpleNameEndingWith("Utils"))))
            .because("such a name says nothing, and such a class grows without end");

    static final ArchRule EVERY_PACKAGE_SAYS_WHAT_IT_IS = classes()
            .that(are(DescribedPredicate.not(nameMatching(".*package-info"))))
            .should(new ResideInADescribedPackage())
            .because(
                    "a package without a sentence has no idea of its own, and without @NullMarked NullAway is blind in it");

    static final SliceRule DOMAIN_CONCEPTS_HAVE_AN_ORDER = slices().matching("io.baton.domain.(*)..")
            .should()
            .beFreeOfCycles()
            // An engine that asks for a handoff names its reason and may brief, and a handoff weighs what the engine
            // answered.
            .ignoreDependency(
                    nameStartingWith("io.baton.domain.engine.Engine"),
                    belongToAnyOf(HandoffReason.class, HandoffBrief.class))
            .because("concepts that need each other are one concept");

    static final SliceRule PORTS_AND_SERVICES_HAVE_AN_ORDER = slices().matching("io.baton.application.(**)")
            .should()
            .beFreeOfCycles()
            .because("concepts that need each other are one concept");

    /** What must not be empty: a rule about nothing always holds. */
    static final List<String> LAYERS = List.of(
            "io.baton.domain",
            "io.baton.application",
            "io.baton.adapter.rest",
            "io.baton.adapter.twilio",
            "io.baton.adapter.persistence",
            "io.baton.adapter.ai",
            "io.baton.sandbox",
            "io.baton.bootstrap");

    static final List<Named> ALL = List.of(
            new Named(DOMAIN_IS_PLAIN_JAVA, "DomainWithJakarta"),
            new Named(APPLICATION_KNOWS_THE_DOMAIN_ALONE, "ApplicationWithMicroProfile"),
            new Named(ADAPTERS_DO_NOT_KNOW_ONE_ANOTHER, "AiThatAsksTwilio"),
            new Named(ONLY_BOOTSTRAP_KNOWS_ADAPTERS, "ApplicationThatKnowsAnAdapter"),
            new Named(NOBODY_KNOWS_BOOTSTRAP, "RestThatReadsTheConfiguration"),
            new Named(NOBODY_KNOWS_THE_SANDBOX, "TwilioThatKnowsTheSandbox"),
            new Named(THE_SANDBOX_KNOWS_NOBODY, "SandboxThatKnowsTheDomain"),
            new Named(ONLY_ITS_ADAPTER_KNOWS_TWILIOS_SDK, "RestThatCallsTwilio"),
            new Named(ONLY_PERSISTENCE_SPEAKS_SQL, "RestThatQueries"),
            new Named(THE_LAUNCHER_NEEDS_NO_CONTAINER, "LauncherWithCdi"),
            new Named(TIME_COMES_IN, "DomainWithAClock"),
            new Named(NOBODY_WRITES_TO_THE_CONSOLE, "Talkative"),
            new Named(NOBODY_PRINTS_A_STACK_TRACE, "Panicking"),
            new Named(NAMES_SAY_WHAT_A_CLASS_IS, "SessionManager"),
            new Named(EVERY_PACKAGE_SAYS_WHAT_IT_IS, "Unplaced"),
            new Named(DOMAIN_CONCEPTS_HAVE_AN_ORDER, "Chicken"),
            new Named(PORTS_AND_SERVICES_HAVE_AN_ORDER, "PortThatKnowsItsService"));

    private Rules() {}

    /** A rule, and the simple name of the class that breaks it on purpose. */
    record Named(ArchRule rule, String wrongClass) {
        @Override
        public String toString() {
            return rule.getDescription();
        }
    }
}
