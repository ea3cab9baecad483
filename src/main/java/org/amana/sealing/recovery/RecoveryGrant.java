package org.amana.sealing.recovery;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.amana.sealing.AgeFile;
import org.amana.sealing.CannotOpen;
import org.amana.sealing.Identity;
import org.amana.sealing.Sha256;

/**
 * What the custodians answer, {@code amana-recovery-grant/1}: the identity of the desk, sealed to each officer who was
 * named in the request.
 *
 * <p>Guarantees its form, and with {@link #answers} which request it belongs to. Does not guarantee that the sealed
 * identities are the desk's: that shows when an officer opens theirs and its recipient is the one in the directory.
 *
 * @param request SHA-256 of the request file, in lower case hexadecimal
 */
public record RecoveryGrant(String deployment, String desk, String request, List<Sealed> identities) {

    private static final String FORMAT = "amana-recovery-grant/1";
    private static final Set<String> MEMBERS = Set.of("format", "deployment", "desk", "request", "identities");

    /** The desk's identity, 32 bytes, in an age file to one officer. */
    public record Sealed(String officer, byte[] sealed) {

        public Sealed {
            RecoveryRequest.check(RecoveryRequest.NAME.matcher(officer).matches(), "an officer's name");
            RecoveryRequest.check(sealed.length > 0 && sealed.length <= RecoveryRequest.LARGEST_SEAL, "a sealed identity");
            sealed = sealed.clone();
        }

        @Override
        public byte[] sealed() {
            return sealed.clone();
        }
    }

    public RecoveryGrant {
        RecoveryRequest.check(RecoveryRequest.ID.matcher(deployment).matches(), "a deployment's id");
        RecoveryRequest.check(RecoveryRequest.ID.matcher(desk).matches(), "a desk's id");
        RecoveryRequest.check(request.matches("[0-9a-f]{64}"), "the SHA-256 of the request");
        RecoveryRequest.check(
                !identities.isEmpty() && identities.size() <= RecoveryRequest.MOST_OFFICERS, "1 to 50 officers");
        RecoveryRequest.check(
                identities.size() == Set.copyOf(identities.stream().map(Sealed::officer).toList()).size(), "each officer once");
        identities = List.copyOf(identities);
    }

    /**
     * Grants exactly what was asked for. For the offline tool: the recovery identity is never on a networked machine.
     *
     * @param requestFile byte for byte as it was carried
     * @throws CannotOpen when the desk's identity was not sealed to this recovery identity
     */
    public static RecoveryGrant of(byte[] requestFile, Identity recovery, SecureRandom random)
            throws RecoveryFileRefused, CannotOpen {
        var asked = RecoveryRequest.parse(requestFile);
        var identity = AgeFile.open(asked.recoveryIdentity(), recovery);
        try {
            return new RecoveryGrant(
                    asked.deployment(),
                    asked.desk(),
                    Sha256.hex(Sha256.of(requestFile)),
                    asked.officers().stream()
                            .map(officer -> new Sealed(
                                    officer.name(), AgeFile.seal(identity, List.of(officer.recipient()), random)))
                            .toList());
        } finally {
            Arrays.fill(identity, (byte) 0);
        }
    }

    /** Takes at most 1 MiB. */
    public static RecoveryGrant parse(byte[] file) throws RecoveryFileRefused {
        return RecoveryJson.read(file, FORMAT, MEMBERS, json -> new RecoveryGrant(
                json.getString("deployment"),
                json.getString("desk"),
                json.getString("request"),
                json.getJsonArray("identities").stream().map(RecoveryGrant::sealed).toList()));
    }

    /** Whether this was granted to exactly that request file: its deployment, its desk, its officers. */
    public boolean answers(byte[] requestFile) throws RecoveryFileRefused {
        var asked = RecoveryRequest.parse(requestFile);
        return request.equals(Sha256.hex(Sha256.of(requestFile)))
                && deployment.equals(asked.deployment())
                && desk.equals(asked.desk())
                && identities.stream().map(Sealed::officer).toList()
                        .equals(asked.officers().stream().map(RecoveryRequest.Officer::name).toList());
    }

    public byte[] toJson() {
        var sealed = Json.createArrayBuilder();
        identities.forEach(one -> sealed.add(Json.createObjectBuilder()
                .add("officer", one.officer())
                .add("sealed", RecoveryJson.base64(one.sealed()))));
        return Json.createObjectBuilder()
                .add("format", FORMAT)
                .add("deployment", deployment)
                .add("desk", desk)
                .add("request", request)
                .add("identities", sealed)
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Sealed sealed(JsonValue value) {
        JsonObject json = value.asJsonObject();
        RecoveryJson.only(json, Set.of("officer", "sealed"));
        return new Sealed(json.getString("officer"), RecoveryJson.bytes(json.getString("sealed")));
    }
}
