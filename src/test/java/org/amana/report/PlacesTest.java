package org.amana.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {

    private static final Places PLACES = Places.load();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kenitra",
                "KÉNITRA",
                "Kénitra prison",
                "prison de Kenitra",
                "القنيطرة",
                "القنيطره",
                "القُنَيْطِرة",
                "القنيـطرة",
                "المركزي القنيطرة",
                "  centrale   kenitra  "
            })
    void a_place_is_found_however_it_is_written(String typed) {
        assertThat(codes(PLACES.search(null, null, typed, 10))).contains("MA-PC-KENITRA");
    }

    @ParameterizedTest
    @CsvSource({
        "راس الماء, MA-PL-RASELMA",
        "تيفلت ٢, MA-PL-TIFLET2",
        "tiflet 2, MA-PL-TIFLET2",
        "اصيله, MA-PL-ASILAH",
        "oued-laou, MA-PL-OUEDLAOU",
        "d’Asilah, MA-PL-ASILAH",
        "ksar el kebir, MA-PL-KSARELKEBIR"
    })
    void letters_that_people_mix_up_count_as_one(String typed, String code) {
        assertThat(codes(PLACES.search(null, null, typed, 50))).contains(code);
    }

    @Test
    void the_region_and_the_kind_narrow_the_search() {
        assertThat(PLACES.search("MA-04", null, "", 50)).isNotEmpty().allMatch(place -> place.regionIso()
                .equals("MA-04"));
        assertThat(PLACES.search("MA-06", "PSYCHIATRIC", null, 50))
                .extracting(Place::code)
                .containsExactlyInAnyOrder("MA-PSY-BERRECHID", "MA-PSY-TITMELLIL");
        assertThat(PLACES.search("MA-01", null, "kenitra", 50)).isEmpty();
    }

    @Test
    void all_prisons_are_found_those_of_the_kind_asked_for_first() {
        assertThat(codes(PLACES.search(null, "PRISON_LOCAL", "kenitra", 10)))
                .startsWith("MA-PL-KENITRA")
                .contains("MA-PC-KENITRA");
        assertThat(codes(PLACES.search(null, "PRISON_CENTRAL", "kenitra", 10))).startsWith("MA-PC-KENITRA");
    }

    @Test
    void who_does_not_know_the_kind_searches_everywhere() {
        assertThat(codes(PLACES.search(null, "UNKNOWN", "kenitra", 10))).contains("MA-PC-KENITRA");
        assertThat(PLACES.search(null, "COURT_CELLS", "kenitra", 10)).isEmpty();
    }

    @Test
    void results_and_what_is_read_are_bounded() {
        assertThat(PLACES.search(null, null, "", 5)).hasSize(5);
        assertThat(PLACES.search(null, null, "", 100_000)).hasSize(50);
        assertThat(PLACES.search(null, null, "", -1)).isEmpty();
        assertThat(PLACES.search(null, null, "kenitra " + "x".repeat(1_000_000), 5))
                .isEmpty();
        assertThat(PLACES.search(null, null, "?!*%_'\"<>", 5)).hasSize(5);
    }

    @Test
    void there_are_twelve_regions_with_names_in_all_languages() {
        assertThat(PLACES.regions()).hasSize(12);
        assertThat(PLACES.region("MA-06").orElseThrow().name(Language.AR)).isEqualTo("الدار البيضاء - سطات");
        assertThat(PLACES.region("MA-06").orElseThrow().name(Language.ZGH)).isEqualTo("Casablanca-Settat");
        assertThat(PLACES.regions())
                .extracting(region -> region.name(Language.ES))
                .allMatch(name -> !name.isBlank());
    }

    @Test
    void closed_places_stay_for_past_events_and_doubtful_ones_are_not_shipped() {
        assertThat(PLACES.byCode("MA-PA-ELADIR").orElseThrow().status()).isEqualTo(Place.Status.CLOSED);
        assertThat(PLACES.byCode("MA-PL-AZROU")).isEmpty();
        assertThat(PLACES.byCode("MA-TZ-CMN")).isEmpty();
        assertThat(PLACES.byCode("MA-PC-KENITRA").orElseThrow().arabicNameAttested())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "X-1,PRISON_LOCAL,ا,a,a,MA-99,c,open,rendered ; its region is not in the list of regions",
                "X-1,PRISON_LOCAL,ا,a,a,MA-01,c,ajar,rendered ; status must look like open|closed|unknown",
                "X-1,PRISON_LOCAL,ا,,a,MA-01,c,open,rendered ; name_fr is empty",
                "X 1,PRISON_LOCAL,ا,a,a,MA-01,c,open,rendered ; code must look like [A-Z0-9-]{1,40}",
            })
    void a_wrong_row_stops_with_its_line_and_the_fault(String row, String fault) {
        assertThatThrownBy(() -> read(row))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("places.csv, line 2: " + fault + ".");
    }

    @Test
    void a_code_used_twice_stops_the_start() {
        String row = "X-1,PRISON_LOCAL,ا,a,a,MA-01,c,open,rendered\n";

        assertThat(read(row).byCode("X-1")).isPresent();
        assertThatThrownBy(() -> read(row + row)).hasMessage("places.csv, line 3: its code is used twice.");
    }

    private static Places read(String rows) {
        String regions = "iso,name_ar,name_fr,name_en,name_es\nMA-01,ا,a,a,a\n";
        String places = "code,type,name_ar,name_fr,name_en,region,city,status,name_ar_status\n" + rows;
        return PlacesFile.read(
                "regions.csv",
                regions.getBytes(StandardCharsets.UTF_8),
                "places.csv",
                places.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> codes(List<Place> places) {
        return places.stream().map(Place::code).toList();
    }
}
