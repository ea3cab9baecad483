package org.amana.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import org.amana.container.InTriage;
import org.amana.triage.officers.ListOfficers;
import org.amana.triage.casefile.BrowseIndex;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@InTriage
class RolesIT {

    @Inject
    private OfficersForTests officers;

    @Inject
    private ListOfficers listOfficers;

    @Inject
    private BrowseIndex browseIndex;

    @Test
    @Tag("S-16")
    void nobody_sees_nothing() {
        assertThatThrownBy(() -> new Browser().does(listOfficers::all)).isInstanceOf(EJBAccessException.class);
    }

    @Test
    @Tag("S-16")
    void an_administrator_sees_the_officers_and_no_inbox() {
        var admin = officers.browser(OfficersForTests.ADMINISTRATOR);

        assertThat(admin.does(listOfficers::all)).hasSize(4);
        assertThatThrownBy(() -> admin.does(browseIndex::counts)).isInstanceOf(EJBAccessException.class);
    }
}
