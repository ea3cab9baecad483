package org.amana.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The list of places and regions of the country, read from CSV once. Example data until the institution brings its own list. */
public final class Places {

    private static final String REGIONS_FILE = "regions-ma.csv";
    private static final String PLACES_FILE = "places-ma.csv";
    private static final int FOUND_AT_MOST = 50;
    private static final String PRISON = "PRISON_";
    private static final Set<String> ANY_KIND = Set.of("UNKNOWN", "OTHER");

    private final List<Region> regions;
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Map<String, String> searchable = new LinkedHashMap<>();

    Places(List<Region> regions, List<Place> places) {
        this.regions = List.copyOf(regions);
        for (Place place : places) {
            this.places.put(place.code(), place);
            searchable.put(place.code(), SearchWords.fold(String.join(" ", place.names().values()) + " " + place.city()));
        }
    }

    /** @throws IllegalStateException with one sentence that names the fault */
    public static Places load() {
        return PlacesFile.read(REGIONS_FILE, OwnFile.bytes(REGIONS_FILE), PLACES_FILE, OwnFile.bytes(PLACES_FILE));
    }

    public List<Region> regions() {
        return regions;
    }

    public Optional<Region> region(String iso) {
        return regions.stream().filter(region -> region.iso().equals(iso)).findFirst();
    }

    public List<Place> all() {
        return List.copyOf(places.values());
    }

    /** Its names in every language and its city, as they are searched. */
    public String searchable(Place place) {
        return searchable.get(place.code());
    }

    public Optional<Place> byCode(String code) {
        return Optional.ofNullable(places.get(code));
    }

    /**
     * Looks for places by city or name, in Arabic or Latin letters, whatever the accents and the case.
     *
     * @param regionIso or null for the whole country
     * @param placeType a code of the question {@code place_type}, or null for any; few people know one kind of prison from another,
     *     so all prisons are found, those of the kind asked for first
     * @param text what was typed; empty or null lists what region and type leave
     */
    public List<Place> search(String regionIso, String placeType, String text, int max) {
        List<String> words = SearchWords.of(text);
        return places.values().stream()
                .filter(place -> regionIso == null || place.regionIso().equals(regionIso))
                .filter(place -> placeType == null || alike(place.type(), placeType))
                .filter(place -> words.stream().allMatch(searchable.get(place.code())::contains))
                .sorted(Comparator.comparing(place -> !place.type().equals(placeType)))
                .limit(Math.clamp(max, 0, FOUND_AT_MOST))
                .toList();
    }

    private static boolean alike(String type, String asked) {
        return ANY_KIND.contains(asked) || type.equals(asked) || type.startsWith(PRISON) && asked.startsWith(PRISON);
    }
}
