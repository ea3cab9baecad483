package org.amana.report;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the lists of regions and places. A row that does not fit stops the start with its line. */
final class PlacesFile {

    private PlacesFile() {}

    static Places read(String regionsFile, byte[] regionsCsv, String placesFile, byte[] placesCsv) {
        List<Region> regions = rows(regionsFile, regionsCsv, PlacesFile::region, Region::iso);
        Set<String> isos = regions.stream().map(Region::iso).collect(Collectors.toSet());
        List<Place> places = rows(placesFile, placesCsv, row -> place(row, isos), Place::code);
        return new Places(regions, places);
    }

    private static <T> List<T> rows(String file, byte[] csv, Function<NamedCsvRecord, T> reader, Function<T, String> id) {
        Set<String> ids = new HashSet<>();
        try (CsvReader<NamedCsvRecord> records =
                CsvReader.builder().ofNamedCsvRecord(new String(csv, StandardCharsets.UTF_8))) {
            return records.stream().map(record -> row(file, record, reader, id, ids)).toList();
        } catch (CsvParseException | UncheckedIOException e) {
            throw new IllegalStateException(file + " is not CSV.", e);
        } catch (IOException e) {
            throw new IllegalStateException(file + " cannot be read.", e);
        }
    }

    private static <T> T row(
            String file, NamedCsvRecord record, Function<NamedCsvRecord, T> reader, Function<T, String> id, Set<String> ids) {
        try {
            T row = reader.apply(record);
            if (!ids.add(id.apply(row))) throw new IllegalArgumentException("its code is used twice");
            return row;
        } catch (IllegalArgumentException | NoSuchElementException e) {
            throw new IllegalStateException(
                    file + ", line " + record.getStartingLineNumber() + ": " + e.getMessage() + ".", e);
        }
    }

    private static Region region(NamedCsvRecord row) {
        return new Region(
                matching(row, "iso", "[A-Z]{2}-[A-Z0-9]{1,3}"),
                Map.of(
                        Language.AR, filled(row, "name_ar"),
                        Language.FR, filled(row, "name_fr"),
                        Language.EN, filled(row, "name_en"),
                        Language.ES, filled(row, "name_es")));
    }

    private static Place place(NamedCsvRecord row, Set<String> regions) {
        String region = filled(row, "region");
        if (!regions.contains(region)) throw new IllegalArgumentException("its region is not in the list of regions");
        return new Place(
                matching(row, "code", "[A-Z0-9-]{1,40}"),
                matching(row, "type", "[A-Z][A-Z0-9_]{0,39}"),
                Map.of(
                        Language.AR, filled(row, "name_ar"),
                        Language.FR, filled(row, "name_fr"),
                        Language.EN, filled(row, "name_en")),
                region,
                filled(row, "city"),
                Place.Status.valueOf(matching(row, "status", "open|closed|unknown").toUpperCase(Locale.ROOT)),
                matching(row, "name_ar_status", "attested|rendered").equals("attested"));
    }

    private static String filled(NamedCsvRecord row, String column) {
        String value = row.getField(column).strip();
        if (value.isEmpty()) throw new IllegalArgumentException(column + " is empty");
        return value;
    }

    private static String matching(NamedCsvRecord row, String column, String pattern) {
        String value = filled(row, column);
        if (!value.matches(pattern)) throw new IllegalArgumentException(column + " must look like " + pattern);
        return value;
    }
}
