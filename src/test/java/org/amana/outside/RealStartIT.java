package org.amana.outside;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.amana.launcher.HouseUnderTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The whole server, told that it is no demonstration, on everything that a demonstration made. */
@Tag("S-25")
class RealStartIT {

    @Test
    void a_real_start_refuses_what_a_demonstration_made() {
        var house = HouseUnderTest.fresh("real").with("amana.mode", "real");
        try {
            assertThatThrownBy(house::start)
                    .hasMessageMatching("This is a real start, but the directory, the data or the keys belong to a demonstration[^.]*\\.");
        } finally {
            house.stop();
        }
    }
}
