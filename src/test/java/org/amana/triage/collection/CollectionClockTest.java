package org.amana.triage.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CollectionClockTest {

    @Test
    void what_waits_is_collected_every_thirty_seconds_where_nobody_chose_otherwise() {
        assertThat(CollectionClock.pause()).isEqualTo(Duration.ofSeconds(30));
    }
}
