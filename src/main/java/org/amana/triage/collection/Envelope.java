package org.amana.triage.collection;

import jakarta.json.JsonException;
import jakarta.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.amana.courier.Item;
import org.amana.platform.SharedJson;

/**
 * What else travelled outside the seal. It has no clear column here, so until admission it rests sealed to the desk.
 *
 * @param directory version of the directory under which the item was sealed
 * @param desk for which the sender sealed it, which may be one that is not known here
 * @param parts names of the parts, in their order
 */
public record Envelope(Item.Kind kind, int directory, String desk, String mailbox, List<String> parts) {

    public Envelope {
        parts = List.copyOf(parts);
    }

    static Envelope of(Item item) {
        return new Envelope(
                item.kind(),
                item.directory(),
                item.desk(),
                item.mailbox(),
                item.parts().stream().map(Item.Part::name).toList());
    }

    byte[] toJson() {
        return SharedJson.object()
                .add("kind", kind.name().toLowerCase(Locale.ROOT))
                .add("directory", directory)
                .add("desk", desk)
                .add("mailbox", mailbox)
                .add("parts", SharedJson.array(parts))
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    /** @throws IllegalArgumentException when it is none: it was sealed here, so that is a fault */
    public static Envelope parse(byte[] json) {
        try (var reader = SharedJson.reader(json)) {
            var envelope = reader.readObject();
            return new Envelope(
                    Item.Kind.valueOf(envelope.getString("kind").toUpperCase(Locale.ROOT)),
                    envelope.getInt("directory"),
                    envelope.getString("desk"),
                    envelope.getString("mailbox"),
                    envelope.getJsonArray("parts").getValuesAs(JsonString::getString));
        } catch (JsonException | ClassCastException | NullPointerException wrong) {
            throw new IllegalArgumentException("not an envelope");
        }
    }
}
