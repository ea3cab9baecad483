package org.amana.triage;

import jakarta.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import org.amana.platform.Settings;
import org.amana.sealing.Sha256;

/** A security key with one passkey in it and, where it has one, a PRF: what it and the browser say (WebAuthn Level 3). */
final class InventedAuthenticator {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte TOUCHED_AND_VERIFIED = 0x05;
    private static final byte WITH_CREDENTIAL = 0x40;

    private final KeyPair keys;
    private final byte[] credential = random();
    private final String prf;
    private int uses;

    private InventedAuthenticator(String prf) {
        this.prf = prf;
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static InventedAuthenticator withPrf() {
        return new InventedAuthenticator(base64(random()));
    }

    static InventedAuthenticator withoutPrf() {
        return new InventedAuthenticator("");
    }

    /** 32 bytes, in Base64 for addresses. */
    String prf() {
        return prf;
    }

    /** Of its passkey in the database. */
    String id() {
        return Sha256.hex(Sha256.of(credential));
    }

    /** To {@code navigator.credentials.create}. */
    String made(String invitation) {
        var client = client("webauthn.create", invitation);
        var object = new ByteArrayOutputStream();
        object.writeBytes(new byte[] {(byte) 0xa3, 0x63});
        object.writeBytes(ascii("fmt"));
        object.write(0x64);
        object.writeBytes(ascii("none"));
        object.write(0x67);
        object.writeBytes(ascii("attStmt"));
        object.writeBytes(new byte[] {(byte) 0xa0, 0x68});
        object.writeBytes(ascii("authData"));
        var data = authenticatorData((byte) (TOUCHED_AND_VERIFIED | WITH_CREDENTIAL), described());
        object.writeBytes(ByteBuffer.allocate(3).put((byte) 0x59).putShort((short) data.length).array());
        object.writeBytes(data);
        return answer("\"clientDataJSON\":\"" + base64(client) + "\",\"attestationObject\":\"" + base64(object.toByteArray()) + "\",\"transports\":[]");
    }

    /** To {@code navigator.credentials.get}. */
    String touched(String question) {
        var client = client("webauthn.get", question);
        var data = authenticatorData(TOUCHED_AND_VERIFIED, new byte[0]);
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(data);
            signature.update(Sha256.of(client));
            return answer("\"clientDataJSON\":\"" + base64(client) + "\",\"authenticatorData\":\"" + base64(data)
                    + "\",\"signature\":\"" + base64(signature.sign()) + "\"");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] client(String type, String asked) {
        try (var reader = Json.createReader(new StringReader(asked))) {
            var challenge = reader.readObject().getJsonObject("publicKey").getString("challenge");
            return ascii("{\"type\":\"" + type + "\",\"challenge\":\"" + challenge + "\",\"origin\":\"" + origin() + "\",\"crossOrigin\":false}");
        }
    }

    private byte[] authenticatorData(byte flags, byte[] more) {
        uses++;
        return ByteBuffer.allocate(37 + more.length)
                .put(Sha256.of(ascii(java.net.URI.create(origin()).getHost())))
                .put(flags)
                .putInt(uses)
                .put(more)
                .array();
    }

    /** No model, the credential's id, and its key as COSE has it. */
    private byte[] described() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        return ByteBuffer.allocate(16 + 2 + credential.length + 77)
                .put(new byte[16])
                .putShort((short) credential.length)
                .put(credential)
                .put(new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20})
                .put(bytes(point.getAffineX()))
                .put(new byte[] {0x22, 0x58, 0x20})
                .put(bytes(point.getAffineY()))
                .array();
    }

    private String answer(String response) {
        var id = base64(credential);
        return "{\"id\":\"" + id + "\",\"rawId\":\"" + id + "\",\"type\":\"public-key\",\"response\":{" + response + "},\"clientExtensionResults\":{}}";
    }

    private static byte[] bytes(BigInteger coordinate) {
        var bytes = coordinate.toByteArray();
        var from = Math.max(0, bytes.length - 32);
        return ByteBuffer.allocate(32).position(32 - (bytes.length - from)).put(bytes, from, bytes.length - from).array();
    }

    private static String origin() {
        return Settings.origin("amana.desk.origin");
    }

    private static byte[] random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
