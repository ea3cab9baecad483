package org.amana.intake.pages;

import jakarta.servlet.ServletRequest;
import java.util.Optional;
import org.amana.report.Language;

/** Where a person is: {@code /fr/write}. */
public record Address(Language language, Page page) {

    private static final String ATTRIBUTE = Address.class.getName();

    /** @param path of a request, beginning with a slash */
    static Optional<Address> of(String path) {
        var parts = path.split("/", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        return Language.find(parts[1]).flatMap(language -> Page.called(parts[2]).map(page -> new Address(language, page)));
    }

    static Address of(ServletRequest request) {
        return (Address) request.getAttribute(ATTRIBUTE);
    }

    void rememberIn(ServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    public String path() {
        return "/" + language.tag() + "/" + page.path();
    }
}
