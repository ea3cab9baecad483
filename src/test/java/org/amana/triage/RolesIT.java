package org.amana.triage;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.amana.container.InTriage;
import org.amana.triage.custody.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever use case there will be: the container refuses whoever lacks its role, before a line of it has run. */
@InTriage
class RolesIT {

    @Inject
    private BeanManager beans;

    @Inject
    @Any
    private Instance<Object> all;

    @Inject
    private OfficersForTests officers;

    @Test
    @Tag("S-16")
    void a_stranger_may_do_nothing() {
        assertThat(new Browser().does(() -> refused(useCases()))).containsExactlyElementsOf(useCases());
    }

    @Test
    @Tag("S-16")
    void an_administrator_may_do_nothing_that_is_about_a_case() {
        var notTheirs = without(Role.OF_ADMINISTRATOR);

        assertThat(notTheirs)
                .extracting(method -> method.getDeclaringClass().getSimpleName())
                .contains("BrowseIndex", "OpenCase", "UnmaskIdentity", "DownloadFile", "AnswerReporter", "GrantDesk");
        assertThat(officers.browser(OfficersForTests.ADMINISTRATOR).does(() -> refused(notTheirs)))
                .containsExactlyElementsOf(notTheirs);
    }

    @Test
    void an_officer_may_do_nothing_that_is_the_administrators() {
        for (var who : List.of(OfficersForTests.OF_CENTRAL, OfficersForTests.OF_BOTH)) {
            var notTheirs = without(who.equals(OfficersForTests.OF_CENTRAL) ? Role.OF_TRIAGE : Role.OF_COORDINATOR);

            assertThat(notTheirs)
                    .extracting(method -> method.getDeclaringClass().getSimpleName())
                    .contains("InviteOfficer");
            assertThat(officers.browser(who).does(() -> refused(notTheirs))).containsExactlyElementsOf(notTheirs);
        }
    }

    private List<Method> without(String role) {
        return useCases().stream()
                .filter(method -> !List.of(method.getAnnotation(RolesAllowed.class).value()).contains(role))
                .toList();
    }

    private List<Method> useCases() {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Stateless.class))
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(RolesAllowed.class))
                .distinct()
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
    }

    /** Those of the use cases that the container did not let this caller into. */
    private List<Method> refused(List<Method> methods) {
        return methods.stream().filter(this::isRefused).toList();
    }

    private boolean isRefused(Method method) {
        try {
            method.invoke(all.select(method.getDeclaringClass()).get(), nothings(method));
            return false;
        } catch (InvocationTargetException thrown) {
            return thrown.getCause() instanceof EJBAccessException;
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object[] nothings(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(type -> type == long.class ? (Object) 0L : null)
                .toArray();
    }
}
