package org.amana.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.amana.platform.DirectoryValidity.State;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("S-55")
class DirectoryValidityTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2027, 11, 30);

    @ParameterizedTest
    @CsvSource({
        "-400, VALID, 400",
        "-31, VALID, 31",
        "-30, ENDS_SOON, 30",
        "0, ENDS_SOON, 0",
        "1, OVERDUE, 89",
        "90, OVERDUE, 0",
        "91, CLOSED, 0",
        "4000, CLOSED, 0"
    })
    void warns_for_thirty_days_stays_open_for_ninety_and_then_closes(long daysAfterTheLast, State state, long days) {
        var validity = DirectoryValidity.of(LAST_DAY, LAST_DAY.plusDays(daysAfterTheLast));

        assertThat(validity.state()).isEqualTo(state);
        assertThat(validity.days()).isEqualTo(days);
        assertThat(validity.closes()).isEqualTo(LocalDate.of(2028, 2, 28));
        assertThat(validity.isRed()).isEqualTo(daysAfterTheLast > 0);
    }
}
