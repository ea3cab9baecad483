package org.amana.sealing.recovery;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.amana.sealing.Recipient;

/**
 * What the triage node asks of the custodians, {@code amana-recovery-request/2}: the identity of one desk, sealed to
 * recovery, and to whom it shall be sealed.
 *
 * <p>Guarantees its form. Guarantees nothing about who wrote it: custodians compare officers and fingerprints with people
 * they know before they grant anything.
 *
 * @param nonce 32 hexadecimal digits, so that no two requests are the same
 * @param reason why, in the words of who asks; 1 to 500 characters
 * @param directory version of the directory in force where it was asked
 * @param recoveryIdentity an age file, sealed to recovery: the 32 bytes of the desk's identity
 * @param officers 1 to 50, each name once
 */
public record RecoveryRequest(
        String deployment,
        String desk,
        String nonce,
        String reason,
        int directory,
        byte[] recoveryIdentity,
        List<Officer> officers) {

    public static final int LONGEST_REASON = 500;
    public static final int NONCE_BYTES = 16;

    static final Pattern ID = Pattern.compile("[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?");
    static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{1,39}");
    static final int MOST_OFFICERS = 50;
    static final int LARGEST_SEAL = 8 * 1024;

    private static final String FORMAT = "amana-recovery-request/2";
    private static final Set<String> MEMBERS =
            Set.of("format", "deployment", "desk", "nonce", "reason", "directory", "recovery_identity", "officers");

    /** Who shall be able to open the desk. */
    public record Officer(String name, Recipient recipient) {

        public Officer {
            check(NAME.matcher(name).matches(), "an officer's name");
            Objects.requireNonNull(recipient);
        }
    }

    public RecoveryRequest {
        check(ID.matcher(deployment).matches(), "a deployment's id");
        check(ID.matcher(desk).matches(), "a desk's id");
        check(nonce.matches("[0-9a-f]{" + 2 * NONCE_BYTES + "}"), "a nonce");
        check(!reason.isBlank() && reason.length() <= LONGEST_REASON, "a reason of at most 500 characters");
        check(reason.chars().noneMatch(Character::isISOControl), "a reason in one line");
        check(directory >= 1, "a directory's version");
        check(recoveryIdentity.length > 0 && recoveryIdentity.length <= LARGEST_SEAL, "a sealed identity");
        check(!officers.isEmpty() && officers.size() <= MOST_OFFICERS, "1 to 50 officers");
        check(officers.size() == Set.copyOf(officers.stream().map(Officer::name).toList()).size(), "each officer once");
        check(officers.size() == new HashSet<>(officers.stream().map(Officer::recipient).toList()).size(), "each recipient once");
        recoveryIdentity = recoveryIdentity.clone();
        officers = List.copyOf(officers);
    }

    @Override
    public byte[] recoveryIdentity() {
        return recoveryIdentity.clone();
    }

    /** Takes at most 1 MiB. */
    public static RecoveryRequest parse(byte[] file) throws RecoveryFileRefused {
        return RecoveryJson.read(file, FORMAT, MEMBERS, json -> new RecoveryRequest(
                json.getString("deployment"),
                json.getString("desk"),
                json.getString("nonce"),
                json.getString("reason"),
                json.getJsonNumber("directory").intValueExact(),
                RecoveryJson.bytes(json.getString("recovery_identity")),
                json.getJsonArray("officers").stream().map(RecoveryRequest::officer).toList()));
    }

    /** The same request always makes the same bytes; a grant names their SHA-256. */
    public byte[] toJson() {
        var named = Json.createArrayBuilder();
        officers.forEach(officer -> named.add(Json.createObjectBuilder()
                .add("name", officer.name())
                .add("recipient", officer.recipient().encoded())));
        return Json.createObjectBuilder()
                .add("format", FORMAT)
                .add("deployment", deployment)
                .add("desk", desk)
                .add("nonce", nonce)
                .add("reason", reason)
                .add("directory", directory)
                .add("recovery_identity", RecoveryJson.base64(recoveryIdentity))
                .add("officers", named)
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Officer officer(JsonValue value) {
        JsonObject json = value.asJsonObject();
        RecoveryJson.only(json, Set.of("name", "recipient"));
        return new Officer(json.getString("name"), Recipient.parse(json.getString("recipient")));
    }

    static void check(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("A recovery file needs " + what + ".");
        }
    }
}
