package org.amana.triage;

import static org.amana.triage.OfficersForTests.OF_CENTRAL;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.amana.container.InTriage;
import org.amana.container.inside.Tables;
import org.amana.triage.audit.Act;
import org.amana.triage.casefile.UnmaskIdentity;
import org.amana.triage.casefile.UnmaskOutcome.NothingGiven;
import org.amana.triage.casefile.UnmaskOutcome.ReasonMissing;
import org.amana.triage.casefile.UnmaskOutcome.Unmasked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@InTriage
class UnmaskingIT {

    private static final String WHO = "Canary Name, 06 00 00 00 00";

    private final Tables tables = new Tables("triage");

    @Inject
    OfficersForTests officers;

    @Inject
    CasesForTests cases;

    @Inject
    UnmaskIdentity unmaskIdentity;

    private Browser officer;

    @BeforeEach
    void anOfficer() {
        officers.everybodyLeaves();
        officer = officers.browser(OF_CENTRAL);
    }

    @AfterEach
    void everybodyLeaves() {
        officers.everybodyLeaves();
    }

    @Test
    @Tag("S-20")
    void who_it_is_about_is_not_shown_with_the_case() {
        var id = cases.admitted(officer, () -> cases.someone().report("central", Map.of("contact_details", List.of(WHO))));

        var view = officer.does(() -> cases.open(id));

        assertThat(view.reports()).singleElement().satisfies(report -> {
            assertThat(report.identityGiven()).isTrue();
            assertThat(report.answers().ids()).doesNotContain("contact_details");
        });
    }

    @Test
    @Tag("S-20")
    void without_a_reason_nothing_is_shown_and_nothing_logged() {
        var id = cases.admitted(officer, () -> cases.someone().report("central", Map.of("contact_details", List.of(WHO))));

        for (var reason : new String[] {null, "", "   ", "because", " \t because \n"}) {
            assertThat(officer.does(() -> unmaskIdentity.unmask(id, reason))).isEqualTo(new ReasonMissing());
        }

        assertThat(unmaskings(id)).isZero();
    }

    @Test
    @Tag("S-20")
    @Tag("S-17")
    void each_unmasking_is_a_row_of_the_log_and_its_reason_stays_with_the_case() {
        var id = cases.admitted(officer, () -> cases.someone().report("central", Map.of("contact_details", List.of(WHO))));

        var shown = (Unmasked) officer.does(() -> unmaskIdentity.unmask(id, "to find the cousin"));
        officer.does(() -> unmaskIdentity.unmask(id, "to call once more"));

        assertThat(shown.identities().getFirst().answers().all("contact_details")).containsExactly(WHO);
        assertThat(unmaskings(id)).isEqualTo(2);
        assertThat(officer.does(() -> cases.open(id)).history())
                .filteredOn(line -> line.act() == Act.UNMASKED)
                .allSatisfy(line -> assertThat(line.by()).contains(new OfficerName(OF_CENTRAL)))
                .extracting(line -> line.to())
                .containsExactly("to find the cousin", "to call once more");
    }

    @Test
    void where_nobody_is_named_there_is_nothing_to_unmask() {
        var id = cases.admitted(officer, () -> cases.someone().report("central", "no name given"));

        assertThat(officer.does(() -> unmaskIdentity.unmask(id, "to find the person"))).isEqualTo(new NothingGiven());
    }

    private long unmaskings(CaseId id) {
        return tables.count("select count(*) from audit where case_id = ? and act = 'UNMASKED'", id.hex());
    }
}
