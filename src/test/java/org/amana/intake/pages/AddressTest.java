package org.amana.intake.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.amana.report.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @ParameterizedTest
    @EnumSource(Page.class)
    void every_page_has_an_address_in_every_language(Page page) {
        for (var language : Language.values()) {
            var address = new Address(language, page);

            assertThat(Address.of(address.path())).contains(address);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/fr", "/de/", "/fr/write/", "/fr//", "/fr/write.xhtml", "/FR/write", "//fr/write", "/fr/home"})
    void nothing_else_is_a_page(String path) {
        assertThat(Address.of(path)).isEmpty();
    }

    @Test
    void an_address_says_nothing_about_what_is_done_there() {
        for (var page : Page.values()) {
            assertThat(new Address(Language.EN, page).path()).doesNotContain("report", "torture", "complaint", "prison");
        }
    }
}
