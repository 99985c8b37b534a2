package io.baton.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** The package has a {@code package-info.java}, and that is null-marked. */
final class ResideInADescribedPackage extends ArchCondition<JavaClass> {

    ResideInADescribedPackage() {
        super("reside in a package with a @NullMarked package-info.java");
    }

    @Override
    public void check(JavaClass item, ConditionEvents events) {
        boolean described = item.getPackage().isAnnotatedWith(NullMarked.class);
        events.add(new SimpleConditionEvent(
                item, described, item.getName() + " resides in " + item.getPackageName() + ", which says nothing"));
    }
}
