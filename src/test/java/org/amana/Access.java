package org.amana;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.time.Clock;

/** What the house rules call using something. */
final class Access {

    private Access() {}

    /** By a call or by a method reference; both names are regular expressions. */
    static DescribedPredicate<JavaAccess<?>> to(String what, String owner, String method) {
        return describe(
                what,
                access -> access.getTargetOwner().getFullName().matches(owner)
                        && access.getTarget().getName().matches(method));
    }

    static DescribedPredicate<JavaAccess<?>> withoutAClock() {
        return describe(
                "without a clock",
                access -> access.getTarget() instanceof CodeUnitAccessTarget called
                        && called.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class)));
    }
}
