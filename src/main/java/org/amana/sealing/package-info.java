/**
 * Everything that turns plaintext into sealed bytes and back: age files, padding, keys, the follow-up code, the directory.
 *
 * <p>There is no cryptography of our own here. {@link org.amana.sealing.AgeFile} frames age v1 files (C2SP age) around
 * HPKE with X-Wing and ChaCha20-Poly1305, both by Bouncy Castle, so that stock {@code age} opens what we seal and the
 * other way round. The rest composes HKDF, HMAC, PBKDF2, Argon2id and Ed25519 as the protocol document says.
 *
 * <p>In order of reading:
 *
 * <ol>
 *   <li>{@link org.amana.sealing.Secret}: what every key guarantees; {@link org.amana.sealing.Identity},
 *       {@link org.amana.sealing.Recipient}, {@link org.amana.sealing.SymmetricKey} and the others are kinds of it. Raw key
 *       bytes leave only through methods named {@code export…}, {@code encoded}, {@code hex}, {@code groups}, {@code lines} and
 *       {@code toBase64Url}.
 *   <li>{@link org.amana.sealing.AgeFile}, with the header's parser ({@link org.amana.sealing.AgeHeader}) apart from the
 *       recipients' cryptography ({@code HybridStanza}) and from the payload's ({@code AgeSealingStream},
 *       {@code AgeOpeningStream}).
 *   <li>{@link org.amana.sealing.FollowUpCode} and what it derives into.
 *   <li>{@link org.amana.sealing.SealedRow} and {@link org.amana.sealing.PassphraseLock}, for what rests in a database.
 *   <li>{@link org.amana.sealing.SignedDirectory}, to whom everything is sealed.
 *   <li>{@link org.amana.sealing.RecoveryShares} and {@link org.amana.sealing.RootShares}, what lies on paper, and how a
 *       {@link org.amana.sealing.PaperShare} is written there.
 * </ol>
 *
 * <p>Randomness always comes from the caller. Nothing here logs, and no exception repeats what it was given.
 *
 * <p>Called by every other room. Knows {@code java.*}, {@code javax.security.auth.Destroyable}, Bouncy Castle and the
 * standard JSON API, and must never know what a report is, where bytes are stored, or who asks.
 */
package org.amana.sealing;
