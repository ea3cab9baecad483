package org.amana.triage.desks;

import jakarta.json.Json;
import jakarta.json.JsonString;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.amana.triage.DeskId;
import org.amana.triage.OfficerName;

/** A desk as the administrator proposes it, until a signed directory names it. Gives nobody a key. */
@Entity
@Table(name = "desk_draft")
public class DeskDraft {

    @Id
    private String id;

    private String names;
    private String regions;
    private String members;
    private LocalDate drafted;

    protected DeskDraft() {}

    DeskDraft(DeskId id, LocalDate drafted) {
        this.id = id.value();
        this.drafted = drafted;
    }

    /** @param namesByLanguage one in every language of the portal */
    void propose(Map<String, String> namesByLanguage, List<String> isoRegions, List<OfficerName> officers) {
        var json = Json.createObjectBuilder();
        new TreeMap<>(namesByLanguage).forEach(json::add);
        names = json.build().toString();
        regions = String.join(" ", isoRegions);
        members = String.join(" ", officers.stream().map(OfficerName::value).toList());
    }

    public DeskId id() {
        return new DeskId(id);
    }

    public Map<String, String> names() {
        try (var reader = Json.createReader(new StringReader(names))) {
            var byLanguage = new TreeMap<String, String>();
            reader.readObject().forEach((language, name) -> byLanguage.put(language, ((JsonString) name).getString()));
            return byLanguage;
        }
    }

    public List<String> regions() {
        return words(regions).toList();
    }

    public List<OfficerName> members() {
        return words(members).map(OfficerName::new).toList();
    }

    public LocalDate drafted() {
        return drafted;
    }

    private static Stream<String> words(String joined) {
        return Stream.of(joined.split(" ")).filter(word -> !word.isEmpty());
    }
}
