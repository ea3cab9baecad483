package org.amana.launcher;

import java.util.Map;
import java.util.function.Supplier;

/**
 * The files of the demonstration's reports. All are made here, the same bytes each time: drawings instead of photographs, so that
 * no real room, paper, street or voice is ever shown, and nothing in them tells of a device or a place.
 */
final class DemonstrationFiles {

    enum Content {
        MEDICINE,
        SHEET,
        BED,
        CROWDED_ROOM,
        STREET,
        PLAN,
        CERTIFICATE,
        VOICE
    }

    private record Recipe(String type, Supplier<byte[]> make) {}

    private static final Map<Content, Recipe> RECIPES = Map.of(
            Content.MEDICINE, new Recipe("image/jpeg", () -> Drawing.of(640, 480, Drawings::medicine).jpeg()),
            Content.SHEET, new Recipe("image/png", () -> Drawing.of(480, 640, Drawings::sheet).png()),
            Content.BED, new Recipe("image/jpeg", () -> Drawing.of(800, 600, Drawings::bed).jpeg()),
            Content.CROWDED_ROOM, new Recipe("image/jpeg", () -> Drawing.of(800, 600, Drawings::crowdedRoom).jpeg()),
            Content.STREET, new Recipe("image/jpeg", () -> Drawing.of(640, 480, Drawings::street).jpeg()),
            Content.PLAN, new Recipe("image/png", () -> Drawing.of(640, 480, Drawings::plan).png()),
            Content.CERTIFICATE, new Recipe("application/pdf", CertificatePdf::bytes),
            Content.VOICE, new Recipe("audio/wav", VoiceClip::wav));

    private DemonstrationFiles() {}

    static PlainForm.Attached named(String name, Content content) {
        Recipe recipe = RECIPES.get(content);
        return new PlainForm.Attached(name, recipe.type, recipe.make.get());
    }
}
