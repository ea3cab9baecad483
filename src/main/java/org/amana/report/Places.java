package org.amana.report;

import java.util.List;
import java.util.Optional;

/** The list of places and regions of the country, read from CSV once. */
public final class Places {

    private final List<Region> regions;
    private final List<Place> places;

    Places(List<Region> regions, List<Place> places) {
        this.regions = List.copyOf(regions);
        this.places = List.copyOf(places);
    }

    /** @throws IllegalStateException with one sentence that names the fault */
    public static Places load() {
        return new Places(List.of(), List.of());
    }

    public List<Region> regions() {
        return regions;
    }

    public Optional<Region> region(String iso) {
        return regions.stream().filter(region -> region.iso().equals(iso)).findFirst();
    }

    public Optional<Place> byCode(String code) {
        return places.stream().filter(place -> place.code().equals(code)).findFirst();
    }

    /**
     * Looks for places by city or name, in Arabic or Latin letters, whatever the accents and the case.
     *
     * @param regionIso or null for the whole country
     * @param placeType a code of the question {@code place_type}, or null for any; all prisons count as one kind
     * @param text what was typed; empty or null lists what region and type leave
     */
    public List<Place> search(String regionIso, String placeType, String text, int max) {
        return List.of();
    }
}
