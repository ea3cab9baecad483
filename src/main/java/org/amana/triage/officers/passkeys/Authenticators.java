package org.amana.triage.officers.passkeys;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.yubico.webauthn.AssertionRequest;
import com.yubico.webauthn.FinishAssertionOptions;
import com.yubico.webauthn.FinishRegistrationOptions;
import com.yubico.webauthn.RelyingParty;
import com.yubico.webauthn.data.AuthenticatorSelectionCriteria;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.PublicKeyCredential;
import com.yubico.webauthn.data.PublicKeyCredentialCreationOptions;
import com.yubico.webauthn.data.PublicKeyCredentialDescriptor;
import com.yubico.webauthn.data.PublicKeyCredentialParameters;
import com.yubico.webauthn.data.PublicKeyCredentialRequestOptions;
import com.yubico.webauthn.data.RelyingPartyIdentity;
import com.yubico.webauthn.data.ResidentKeyRequirement;
import com.yubico.webauthn.data.UserIdentity;
import com.yubico.webauthn.data.UserVerificationRequirement;
import com.yubico.webauthn.exception.AssertionFailedException;
import com.yubico.webauthn.exception.RegistrationFailedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amana.platform.Settings;
import org.amana.triage.OfficerName;

/**
 * Asks authenticators and checks what they answer (WebAuthn Level 3). Only those that verify their owner. Says nothing
 * about why an answer is refused: to who sent it all refusals are alike.
 */
@ApplicationScoped
public class Authenticators {

    private static final String SIGN_IN = "sign-in";

    @Inject
    private PasskeyStore passkeys;

    @Inject
    private Challenges challenges;

    private RelyingParty desk;

    /** Passkeys belong to a domain name: at an address of numbers there are none. */
    public boolean arePossible() {
        return host().matches(".*[a-z].*") && !host().contains(":");
    }

    /** What a browser asks an authenticator for, as JSON, before it is known who sits there. */
    public String question() {
        try {
            return question(new ByteArray(challenges.next(SIGN_IN))).toCredentialsGetJson();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What a browser asks an authenticator to make for this officer, as JSON. */
    public String invitation(OfficerName officer, String displayName) {
        try {
            return invitation(officer, displayName, new ByteArray(challenges.next(newFor(officer)))).toCredentialsCreateJson();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Empty for anything but the whole answer to {@link #question} by a passkey of this officer. */
    public Optional<Touched> touched(OfficerName officer, String answer) {
        try {
            var response = PublicKeyCredential.parseAssertionResponseJson(answer);
            var challenge = response.getResponse().getClientData().getChallenge();
            if (!challenges.isOurs(challenge.getBytes(), SIGN_IN)) {
                return Optional.empty();
            }
            var request = AssertionRequest.builder()
                    .publicKeyCredentialRequestOptions(question(challenge))
                    .username(officer.value())
                    .build();
            var result = desk().finishAssertion(
                    FinishAssertionOptions.builder().request(request).response(response).build());
            return result.isSuccess() && challenges.answer(challenge.getBytes())
                    ? Optional.of(new Touched(officer, result.getCredential().getCredentialId().getBytes(), result.getSignatureCount()))
                    : Optional.empty();
        } catch (AssertionFailedException | IOException | IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    /** Empty for anything but the whole answer to {@link #invitation}. */
    public Optional<Registered> made(OfficerName officer, String displayName, String answer) {
        try {
            var response = PublicKeyCredential.parseRegistrationResponseJson(answer);
            var challenge = response.getResponse().getClientData().getChallenge();
            if (!challenges.isOurs(challenge.getBytes(), newFor(officer)) || !challenges.answer(challenge.getBytes())) {
                return Optional.empty();
            }
            var result = desk().finishRegistration(FinishRegistrationOptions.builder()
                    .request(invitation(officer, displayName, challenge))
                    .response(response)
                    .build());
            return Optional.of(new Registered(
                    result.getKeyId().getId().getBytes(), result.getPublicKeyCose().getBytes(), result.getSignatureCount()));
        } catch (RegistrationFailedException | IOException | IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    private static PublicKeyCredentialRequestOptions question(ByteArray challenge) {
        return PublicKeyCredentialRequestOptions.builder()
                .challenge(challenge)
                .rpId(host())
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build();
    }

    private PublicKeyCredentialCreationOptions invitation(OfficerName officer, String displayName, ByteArray challenge) {
        return PublicKeyCredentialCreationOptions.builder()
                .rp(identity())
                .user(UserIdentity.builder()
                        .name(officer.value())
                        .displayName(displayName)
                        .id(KnownCredentials.handle(officer))
                        .build())
                .challenge(challenge)
                .pubKeyCredParams(List.of(
                        PublicKeyCredentialParameters.ES256, PublicKeyCredentialParameters.EdDSA, PublicKeyCredentialParameters.RS256))
                .excludeCredentials(own(officer))
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build())
                .build();
    }

    private Set<PublicKeyCredentialDescriptor> own(OfficerName officer) {
        return passkeys.of(officer).stream()
                .map(passkey -> PublicKeyCredentialDescriptor.builder().id(new ByteArray(passkey.credential())).build())
                .collect(Collectors.toSet());
    }

    private synchronized RelyingParty desk() {
        if (desk == null) {
            desk = RelyingParty.builder()
                    .identity(identity())
                    .credentialRepository(new KnownCredentials(passkeys))
                    .origins(Set.of(Settings.origin("amana.desk.origin")))
                    .build();
        }
        return desk;
    }

    private static RelyingPartyIdentity identity() {
        return RelyingPartyIdentity.builder().id(host()).name("Amana").build();
    }

    private static String host() {
        return URI.create(Settings.origin("amana.desk.origin")).getHost();
    }

    private static String newFor(OfficerName officer) {
        return "new/" + officer;
    }
}
