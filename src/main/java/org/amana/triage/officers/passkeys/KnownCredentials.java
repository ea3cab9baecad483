package org.amana.triage.officers.passkeys;

import com.yubico.webauthn.CredentialRepository;
import com.yubico.webauthn.RegisteredCredential;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.PublicKeyCredentialDescriptor;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amana.sealing.Sha256;
import org.amana.triage.OfficerName;

/** The stored passkeys as the library asks for them. A user handle is the officer's name, so no list is needed to know it. */
final class KnownCredentials implements CredentialRepository {

    private final PasskeyStore passkeys;

    KnownCredentials(PasskeyStore passkeys) {
        this.passkeys = passkeys;
    }

    /** Says nothing about the person to who finds the authenticator, but to who guesses the name. */
    static ByteArray handle(OfficerName officer) {
        return new ByteArray(Sha256.of(("amana/v1/passkey/" + officer).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Set<PublicKeyCredentialDescriptor> getCredentialIdsForUsername(String name) {
        return passkeys.of(new OfficerName(name)).stream()
                .map(passkey -> PublicKeyCredentialDescriptor.builder()
                        .id(new ByteArray(passkey.credential()))
                        .build())
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<ByteArray> getUserHandleForUsername(String name) {
        return Optional.of(handle(new OfficerName(name)));
    }

    /** The library is always told the name: a handle alone is never asked for. */
    @Override
    public Optional<String> getUsernameForUserHandle(ByteArray handle) {
        return Optional.empty();
    }

    @Override
    public Optional<RegisteredCredential> lookup(ByteArray credential, ByteArray handle) {
        return passkeys.find(credential.getBytes())
                .filter(passkey -> handle(passkey.officer()).equals(handle))
                .map(KnownCredentials::registered);
    }

    @Override
    public Set<RegisteredCredential> lookupAll(ByteArray credential) {
        return passkeys.find(credential.getBytes()).map(KnownCredentials::registered).stream().collect(Collectors.toSet());
    }

    private static RegisteredCredential registered(Passkey passkey) {
        return RegisteredCredential.builder()
                .credentialId(new ByteArray(passkey.credential()))
                .userHandle(handle(passkey.officer()))
                .publicKeyCose(new ByteArray(passkey.publicKey()))
                .signatureCount(passkey.uses())
                .build();
    }
}
